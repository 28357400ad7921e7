import { testDetector } from '../../conformance/detector.ts';
import { isbnInAddress } from '../../../lib/detect/detectors/isbn-in-address.ts';

testDetector(isbnInAddress);
