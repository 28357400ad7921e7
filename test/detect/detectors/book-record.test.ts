import { testDetector } from '../../conformance/detector.ts';
import { bookRecord } from '../../../lib/detect/detectors/book-record.ts';

testDetector(bookRecord);
