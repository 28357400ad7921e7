import googleBooks from '../../../lib/lookup/sources/google-books.ts';
import { testSource } from '../../conformance/source.ts';

testSource(googleBooks);
