import { testDetector } from '../../conformance/detector.ts';
import { highwire } from '../../../lib/detect/detectors/highwire.ts';

testDetector(highwire);
