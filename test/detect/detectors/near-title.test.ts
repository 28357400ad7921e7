import { nearTitle } from '../../../lib/detect/detectors/near-title.ts';
import { testDetector } from '../../conformance/detector.ts';

testDetector(nearTitle);
