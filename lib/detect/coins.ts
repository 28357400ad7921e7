/** Reads one COinS span: OpenURL metadata (https://archive.org/details/info-ofi-nam-info-ofi-fmt-kev-mtx-ctx). */

import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { Clue } from './detector.ts';
import { facts } from './facts.ts';
import { kindFromWord } from './kind-from-word.ts';

const longest = 8000;

/** Null when it names no id that we know. */
export function clueFromCoins(span: Element): Clue | null {
  const title = span.getAttribute('title') ?? '';
  if (title === '' || title.length > longest) return null;
  const values = new URLSearchParams(title);
  const genre = `${values.get('rft.genre') ?? ''} ${values.get('rft_val_fmt') ?? ''}`;
  const kind = kindFromWord(genre) ?? 'paper';
  const ids = values
    .getAll('rft_id')
    .map((id) => parseDoi(id) ?? parseArxiv(id) ?? (/pmid/u.test(id) ? parsePmid(id) : null));
  const isbn = kind === 'book' ? parseIsbn(values.get('rft.isbn') ?? '') : null;
  const known = [...ids, isbn].filter((id) => id !== null);
  if (known.length === 0) return null;
  return {
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
  };
}
