import doab from '../../../lib/lookup/sources/doab.ts';
import { testSource } from '../../conformance/source.ts';

testSource(doab);
