import biorxiv from '../../../lib/lookup/sources/biorxiv.ts';
import { testSource } from '../../conformance/source.ts';

testSource(biorxiv);
