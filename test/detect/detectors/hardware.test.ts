import { testDetector } from '../../conformance/detector.ts';
import { hardware } from '../../../lib/detect/detectors/hardware.ts';

testDetector(hardware);
