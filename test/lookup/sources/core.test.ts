import core from '../../../lib/lookup/sources/core.ts';
import { testSource } from '../../conformance/source.ts';

testSource(core);
