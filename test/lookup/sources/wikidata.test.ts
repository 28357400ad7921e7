import wikidata from '../../../lib/lookup/sources/wikidata.ts';
import { testSource } from '../../conformance/source.ts';

testSource(wikidata);
