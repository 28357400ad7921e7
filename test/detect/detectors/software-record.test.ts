import { testDetector } from '../../conformance/detector.ts';
import { softwareRecord } from '../../../lib/detect/detectors/software-record.ts';

testDetector(softwareRecord);
