import softwareHeritage from '../../../lib/lookup/sources/software-heritage.ts';
import { testSource } from '../../conformance/source.ts';

testSource(softwareHeritage);
