import doaj from '../../../lib/lookup/sources/doaj.ts';
import { testSource } from '../../conformance/source.ts';

testSource(doaj);
