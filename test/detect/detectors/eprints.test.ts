import { testDetector } from '../../conformance/detector.ts';
import { eprints } from '../../../lib/detect/detectors/eprints.ts';

testDetector(eprints);
