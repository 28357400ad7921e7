import { testDetector } from '../../conformance/detector.ts';
import { prism } from '../../../lib/detect/detectors/prism.ts';

testDetector(prism);
