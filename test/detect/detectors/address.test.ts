import { testDetector } from '../../conformance/detector.ts';
import { address } from '../../../lib/detect/detectors/address.ts';

testDetector(address);
