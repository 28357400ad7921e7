import { testDetector } from '../../conformance/detector.ts';
import { jsonLd } from '../../../lib/detect/detectors/json-ld.ts';

testDetector(jsonLd);
