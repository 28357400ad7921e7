import gitlab from '../../../lib/lookup/sources/gitlab.ts';
import { testSource } from '../../conformance/source.ts';

testSource(gitlab);
