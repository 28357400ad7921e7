import readers from '../../../lib/lookup/sources/readers.ts';
import { testSource } from '../../conformance/source.ts';

testSource(readers);
