import arxivSearch from '../../../lib/lookup/sources/arxiv-search.ts';
import { testSource } from '../../conformance/source.ts';

testSource(arxivSearch);
