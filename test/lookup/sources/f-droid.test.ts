import fDroid from '../../../lib/lookup/sources/f-droid.ts';
import { testSource } from '../../conformance/source.ts';

testSource(fDroid);
