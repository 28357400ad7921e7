import fullyOpen from '../../../lib/lookup/sources/fully-open.ts';
import { testSource } from '../../conformance/source.ts';

testSource(fullyOpen);
