import { testDetector } from '../../conformance/detector.ts';
import { thesisAddress } from '../../../lib/detect/detectors/thesis-address.ts';

testDetector(thesisAddress);
