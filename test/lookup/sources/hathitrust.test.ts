import hathitrust from '../../../lib/lookup/sources/hathitrust.ts';
import { testSource } from '../../conformance/source.ts';

testSource(hathitrust);
