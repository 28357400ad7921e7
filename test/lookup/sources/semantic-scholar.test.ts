import semanticScholar from '../../../lib/lookup/sources/semantic-scholar.ts';
import { testSource } from '../../conformance/source.ts';

testSource(semanticScholar);
