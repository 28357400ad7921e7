import osf from '../../../lib/lookup/sources/osf.ts';
import { testSource } from '../../conformance/source.ts';

testSource(osf);
