import { testDetector } from '../../conformance/detector.ts';
import { dublinCore } from '../../../lib/detect/detectors/dublin-core.ts';

testDetector(dublinCore);
