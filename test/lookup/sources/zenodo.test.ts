import zenodo from '../../../lib/lookup/sources/zenodo.ts';
import { testSource } from '../../conformance/source.ts';

testSource(zenodo);
