import arxiv from '../../../lib/lookup/sources/arxiv.ts';
import { testSource } from '../../conformance/source.ts';

testSource(arxiv);
