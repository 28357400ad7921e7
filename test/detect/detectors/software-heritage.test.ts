import { testDetector } from '../../conformance/detector.ts';
import { softwareHeritage } from '../../../lib/detect/detectors/software-heritage.ts';

testDetector(softwareHeritage);
