import standardEbooks from '../../../lib/lookup/sources/standard-ebooks.ts';
import { testSource } from '../../conformance/source.ts';

testSource(standardEbooks);
