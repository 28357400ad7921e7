import { testDetector } from '../../conformance/detector.ts';
import { wikipedia } from '../../../lib/detect/detectors/wikipedia.ts';

testDetector(wikipedia);
