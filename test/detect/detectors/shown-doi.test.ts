import { testDetector } from '../../conformance/detector.ts';
import { shownDoi } from '../../../lib/detect/detectors/shown-doi.ts';

testDetector(shownDoi);
