import { testDetector } from '../../conformance/detector.ts';
import { registry } from '../../../lib/detect/detectors/registry.ts';

testDetector(registry);
