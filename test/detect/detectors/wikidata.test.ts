import { testDetector } from '../../conformance/detector.ts';
import { wikidata } from '../../../lib/detect/detectors/wikidata.ts';

testDetector(wikidata);
