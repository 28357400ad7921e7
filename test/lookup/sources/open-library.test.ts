import openLibrary from '../../../lib/lookup/sources/open-library.ts';
import { testSource } from '../../conformance/source.ts';

testSource(openLibrary);
