import { testDetector } from '../../conformance/detector.ts';
import { rdfa } from '../../../lib/detect/detectors/rdfa.ts';

testDetector(rdfa);
