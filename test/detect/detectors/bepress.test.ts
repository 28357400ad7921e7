import { testDetector } from '../../conformance/detector.ts';
import { bepress } from '../../../lib/detect/detectors/bepress.ts';

testDetector(bepress);
