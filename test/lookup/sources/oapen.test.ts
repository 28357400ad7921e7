import oapen from '../../../lib/lookup/sources/oapen.ts';
import { testSource } from '../../conformance/source.ts';

testSource(oapen);
