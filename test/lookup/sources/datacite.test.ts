import datacite from '../../../lib/lookup/sources/datacite.ts';
import { testSource } from '../../conformance/source.ts';

testSource(datacite);
