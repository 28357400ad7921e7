/** Google Books: previews, and books shown whole. https://developers.google.com/books/docs/v1/reference/volumes */

import * as v from 'valibot';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import { address, filledText, flag, listOf, text } from '../fields.ts';
import { isbnOf } from '../isbns.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const volume = v.object({
  volumeInfo: v.object({
    title: text,
    authors: listOf(filledText),
    publisher: text,
    industryIdentifiers: listOf(v.object({ identifier: v.string() })),
  }),
  accessInfo: v.object({ viewability: v.string(), publicDomain: flag, webReaderLink: address }),
});

type Volume = v.InferOutput<typeof volume>;

const answerShape = v.object({ totalItems: v.number(), items: v.nullish(v.array(volume), []) });

const googleBooks: Source = {
  id: 'google-books',
  name: 'Google Books',
  stage: 3,
  describes: true,
  origins: ['https://www.googleapis.com/*'],
  // 1 000 a day with a key; without one all the world shares an allowance that is mostly used up.
  pace: { requests: 1000, perMs: 86_400_000, atOnce: 1, burst: 5 },
  accepts: (work) => work.kind !== 'chapter' && isbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = isbnOf(work);
    if (isbn === undefined) return null;
    const parameters = new URLSearchParams({
      q: isbn,
      ...(http.key === undefined ? {} : { key: http.key }),
    });
    const url = `https://www.googleapis.com/books/v1/volumes?${parameters}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = answer?.items?.find((entry) => hasIsbn(entry, isbn));
    return found ? tell(found) : null;
  },
};

export default googleBooks;

function hasIsbn({ volumeInfo }: Volume, isbn: WorkId): boolean {
  return volumeInfo.industryIdentifiers.some(({ identifier }) => parseIsbn(identifier) === isbn);
}

function tell(found: Volume): Answer {
  const { title, authors, publisher } = found.volumeInfo;
  const about = known({ title, publisher, authors });
  return { copies: copiesOf(found), about };
}

function copiesOf({ accessInfo }: Volume): ToldCopy[] {
  const { viewability, publicDomain, webReaderLink } = accessInfo;
  const isWhole = viewability === 'ALL_PAGES' && publicDomain;
  if (!isWhole && viewability !== 'PARTIAL' && viewability !== 'ALL_PAGES') return [];
  const evidence = isWhole ? 'shown whole, in the public domain' : 'shown in part';
  const copies = readableCopy({ page: webReaderLink, evidence });
  return isWhole ? copies : copies.map((copy) => ({ ...copy, openness: 'preview' }));
}
