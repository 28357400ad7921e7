import inspire from '../../../lib/lookup/sources/inspire.ts';
import { testSource } from '../../conformance/source.ts';

testSource(inspire);
