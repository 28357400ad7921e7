import wikisource from '../../../lib/lookup/sources/wikisource.ts';
import { testSource } from '../../conformance/source.ts';

testSource(wikisource);
