import internetArchive from '../../../lib/lookup/sources/internet-archive.ts';
import { testSource } from '../../conformance/source.ts';

testSource(internetArchive);
