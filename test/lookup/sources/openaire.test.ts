import openaire from '../../../lib/lookup/sources/openaire.ts';
import { testSource } from '../../conformance/source.ts';

testSource(openaire);
