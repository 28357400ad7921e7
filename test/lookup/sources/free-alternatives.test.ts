import freeAlternatives from '../../../lib/lookup/sources/free-alternatives.ts';
import { testSource } from '../../conformance/source.ts';

testSource(freeAlternatives);
