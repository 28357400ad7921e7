import { testDetector } from '../../conformance/detector.ts';
import { paperRecord } from '../../../lib/detect/detectors/paper-record.ts';

testDetector(paperRecord);
