import joss from '../../../lib/lookup/sources/joss.ts';
import { testSource } from '../../conformance/source.ts';

testSource(joss);
