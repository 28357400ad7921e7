import dblp from '../../../lib/lookup/sources/dblp.ts';
import { testSource } from '../../conformance/source.ts';

testSource(dblp);
