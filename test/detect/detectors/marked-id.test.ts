import { testDetector } from '../../conformance/detector.ts';
import { markedId } from '../../../lib/detect/detectors/marked-id.ts';

testDetector(markedId);
