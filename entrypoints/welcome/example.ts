/** A true example that needs no network: a closed article whose preprint anyone may read. */

import type { Copy } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';

export const exampleWork: Work = {
  kind: 'paper',
  ids: ['doi:10.1038/nature12373', 'arxiv:1304.1068'],
  title: 'Nanometre-scale thermometry in a living cell',
  authors: ['Kucsko, G.', 'Maurer, P. C.', 'Yao, N. Y.', 'Kubo, M.', 'Noh, H. J.', 'Lo, P. K.'],
  year: 2013,
  container: 'Nature',
};

export const exampleCopy: Copy = {
  url: 'https://arxiv.org/pdf/1304.1068',
  format: 'pdf',
  openness: 'free',
  version: 'submitted',
  host: 'arXiv',
  source: 'arxiv',
  evidence: 'everything on arXiv is free to read',
};
