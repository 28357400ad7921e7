import { testDetector } from '../../conformance/detector.ts';
import { coins } from '../../../lib/detect/detectors/coins.ts';

testDetector(coins);
