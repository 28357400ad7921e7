import bitbucket from '../../../lib/lookup/sources/bitbucket.ts';
import { testSource } from '../../conformance/source.ts';

testSource(bitbucket);
