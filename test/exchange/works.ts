/** Arbitrary works of a library. */

import * as fc from 'fast-check';
import type { WorkEntry } from '../../lib/exchange/entry.ts';
import type { WorkId } from '../../lib/work/work-id.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((said) => `x${said}`);
const word = fc.stringMatching(/^[A-Za-z]{2,12}$/u);

const ids = fc
  .nat(9999)
  .chain((n) =>
    fc.subarray<WorkId>([`doi:10.1000/${n}`, `pmid:${100_000 + n}`, `arxiv:1706.${10_000 + n}`]),
  );

/** What all ids of one work are made of. */
export function numberIn(id: WorkId): number {
  return Number(id.replaceAll(/\D/gu, '')) % 10_000;
}

export const anyWorkEntry = fc.record(
  {
    work: fc.record(
      {
        kind: fc.constantFrom(
          'paper',
          'book',
          'chapter',
          'software',
          'dataset',
          'thesis',
          'report',
        ),
        ids,
        title: text,
        authors: fc.array(
          fc.oneof(
            text,
            fc.tuple(word, word).map(([a, b]) => `${a}, ${b}`),
          ),
          {
            maxLength: 3,
          },
        ),
        year: fc.integer({ min: 1000, max: 2100 }),
        container: text,
        publisher: text,
      },
      { requiredKeys: ['kind', 'ids', 'title'] },
    ),
    tags: fc.uniqueArray(word, { maxLength: 3 }),
    saved: fc.integer({ min: 1, max: 2_000_000_000_000 }),
    csl: fc.record({ volume: word, page: word }, { requiredKeys: [] }),
  },
  { requiredKeys: ['work', 'tags', 'saved'] },
) as fc.Arbitrary<WorkEntry>;
