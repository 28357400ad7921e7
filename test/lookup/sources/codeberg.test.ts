import codeberg from '../../../lib/lookup/sources/codeberg.ts';
import { testSource } from '../../conformance/source.ts';

testSource(codeberg);
