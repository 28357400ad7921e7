import { testDetector } from '../../conformance/detector.ts';
import { links } from '../../../lib/detect/detectors/links.ts';

testDetector(links);
