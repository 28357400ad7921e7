import depsDev from '../../../lib/lookup/sources/deps-dev.ts';
import { testSource } from '../../conformance/source.ts';

testSource(depsDev);
