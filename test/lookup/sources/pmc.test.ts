import pmc from '../../../lib/lookup/sources/pmc.ts';
import { testSource } from '../../conformance/source.ts';

testSource(pmc);
