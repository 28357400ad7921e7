import gutendex from '../../../lib/lookup/sources/gutendex.ts';
import { testSource } from '../../conformance/source.ts';

testSource(gutendex);
