import openalex from '../../../lib/lookup/sources/openalex.ts';
import { testSource } from '../../conformance/source.ts';

testSource(openalex);
