import { testDetector } from '../../conformance/detector.ts';
import { embeddedData } from '../../../lib/detect/detectors/embedded-data.ts';

testDetector(embeddedData);
