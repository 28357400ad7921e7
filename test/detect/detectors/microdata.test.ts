import { testDetector } from '../../conformance/detector.ts';
import { microdata } from '../../../lib/detect/detectors/microdata.ts';

testDetector(microdata);
