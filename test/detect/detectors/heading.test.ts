import { testDetector } from '../../conformance/detector.ts';
import { heading } from '../../../lib/detect/detectors/heading.ts';

testDetector(heading);
