/** Books by the labelled fields of a catalogue's or shop's page: ISBN, publisher, pages. */

import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';
import { hasSign, isJournalism, titleHasSign } from '../page-signs.ts';
import { facts } from '../facts.ts';
import type { Field } from '../record-fields.ts';

const typical: readonly Field[] = [
  'publisher',
  'pages',
  'language',
  'published',
  'author',
  'translator',
  'series',
];
/** An author's or publisher's page shows records of several books, or of the latest. */
const otherPage =
  /\/(?:auth?or|auteur|autor|autori|person|people|artist|publisher|verlag|serie|editions|author_list)[s\-_/]/iu;

export const bookRecord: Detector = {
  id: 'book-record',
  rank: 70,
  reads: 'body',
  detect(page) {
    if (!hasSign(page, 'book') || isJournalism(page) || otherPage.test(page.url.pathname))
      return [];
    const fields = page.fields();
    const others = typical.filter((field) => fields.has(field));
    const values = fields.get('isbn') ?? [];
    const isbns = new Set<WorkId>(
      values
        .flatMap((value) => value.split(/[,;|]/u))
        .map(parseIsbn)
        .filter((id) => id !== null),
    );
    const [isbn] = isbns;
    // Up to three: hardcover, paperback and e-book. More is a list of editions.
    const known = isbn !== undefined && isbns.size <= 3 && others.length >= 1;
    // A page that names many publishers is a list of books or editions.
    const publishers = fields.get('publisher')?.length ?? 0;
    const complete =
      isbns.size === 0 &&
      publishers <= 3 &&
      (publishers > 0 || fields.has('published')) &&
      (fields.has('author') || fields.has('pages')) &&
      others.length >= (titleHasSign(page, 'book') ? 3 : 4);
    if (!known && !complete) return [];
    const value = (field: Field) => fields.get(field)?.find(Boolean);
    return [
      {
        kind: 'book',
        ids: isbn ? [...isbns] : [],
        ...facts({
          title: value('title'),
          authors: [value('author') ?? ''],
          publisher: value('publisher'),
          date: value('published'),
        }),
        confidence: isbn ? Math.min(0.85, 0.6 + others.length * 0.05) : 0.55,
        detail: isbn ? `ISBN: ${values[0]}` : `fields: ${others.join(', ')}`,
      },
    ];
  },
};
