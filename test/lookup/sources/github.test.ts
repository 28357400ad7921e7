import github from '../../../lib/lookup/sources/github.ts';
import { testSource } from '../../conformance/source.ts';

testSource(github);
