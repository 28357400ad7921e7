import crossref from '../../../lib/lookup/sources/crossref.ts';
import { testSource } from '../../conformance/source.ts';

testSource(crossref);
