import hal from '../../../lib/lookup/sources/hal.ts';
import { testSource } from '../../conformance/source.ts';

testSource(hal);
