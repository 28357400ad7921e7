import ncbiIds from '../../../lib/lookup/sources/ncbi-ids.ts';
import { testSource } from '../../conformance/source.ts';

testSource(ncbiIds);
