import { testDetector } from '../../conformance/detector.ts';
import { forge } from '../../../lib/detect/detectors/forge.ts';

testDetector(forge);
