import unpaywall from '../../../lib/lookup/sources/unpaywall.ts';
import { testSource } from '../../conformance/source.ts';

testSource(unpaywall);
