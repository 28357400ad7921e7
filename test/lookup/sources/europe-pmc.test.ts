import europePmc from '../../../lib/lookup/sources/europe-pmc.ts';
import { testSource } from '../../conformance/source.ts';

testSource(europePmc);
