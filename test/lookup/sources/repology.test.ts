import repology from '../../../lib/lookup/sources/repology.ts';
import { testSource } from '../../conformance/source.ts';

testSource(repology);
