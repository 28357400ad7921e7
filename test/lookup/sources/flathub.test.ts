import flathub from '../../../lib/lookup/sources/flathub.ts';
import { testSource } from '../../conformance/source.ts';

testSource(flathub);
