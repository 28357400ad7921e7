/** COinS: OpenURL metadata in a span (https://archive.org/details/info-ofi-nam-info-ofi-fmt-kev-mtx-ctx). */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { Detector } from '../detector.ts';
import { kindFromWord } from '../kind-from-word.ts';
import { facts } from '../facts.ts';

export const coins: Detector = {
  id: 'coins',
  rank: 64,
  reads: 'body',
  detect({ document }) {
    const spans = document.getElementsByClassName('Z3988');
    // Several spans are a list of references.
    const title = spans.length === 1 ? spans[0]?.getAttribute('title') : null;
    if (!title || title.length > 8000) return [];
    const values = new URLSearchParams(title);
    const kind =
      kindFromWord(`${values.get('rft.genre') ?? ''} ${values.get('rft_val_fmt') ?? ''}`) ??
      'paper';
    const ids = values
      .getAll('rft_id')
      .map((id) => parseDoi(id) ?? parseArxiv(id) ?? (/pmid/u.test(id) ? parsePmid(id) : null));
    const isbn = kind === 'book' ? parseIsbn(values.get('rft.isbn') ?? '') : null;
    const known = [...ids, isbn].filter((id) => id !== null);
    if (known.length === 0) return [];
    return [
      {
        kind,
        ids: known,
        ...facts({
          title: values.get('rft.atitle') ?? values.get('rft.btitle') ?? values.get('rft.title'),
          authors: values.getAll('rft.au'),
          date: values.get('rft.date'),
          container: values.get('rft.jtitle'),
        }),
        confidence: 0.8,
        detail: `COinS: ${known[0]}`,
      },
    ];
  },
};
