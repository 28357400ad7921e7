import { testDetector } from '../../conformance/detector.ts';
import { appStore } from '../../../lib/detect/detectors/app-store.ts';

testDetector(appStore);
