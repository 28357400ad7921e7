/** Books by the labelled fields of a catalogue's or shop's page: ISBN, publisher, pages. */

import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';
import { hasSign, isJournalism, titleHasSign } from '../page-signs.ts';
import { personName, plainText, yearIn } from '../plain-text.ts';
import { type Field, readFields } from '../record-fields.ts';

const mostNodes = 4000;
const typical: readonly Field[] = [
  'publisher',
  'pages',
  'language',
  'published',
  'author',
  'translator',
  'format',
  'series',
  'edition',
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
    const fields = readFields(page.document.body, mostNodes);
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
      publishers > 0 &&
      publishers <= 3 &&
      fields.has('author') &&
      others.length >= (titleHasSign(page, 'book') ? 3 : 4);
    if (!known && !complete) return [];
    const title = first(fields, 'title');
    const author = first(fields, 'author');
    const publisher = first(fields, 'publisher');
    const year = yearIn(first(fields, 'published'));
    return [
      {
        kind: 'book',
        ids: isbn ? [...isbns] : [],
        ...(title && { title: plainText(title, 300) }),
        ...(author && { authors: [personName(author)] }),
        ...(publisher && { publisher: plainText(publisher, 100) }),
        ...(year && { year }),
        confidence: isbn ? Math.min(0.85, 0.6 + others.length * 0.05) : 0.55,
        detail: isbn ? `ISBN: ${values[0]}` : `fields: ${others.join(', ')}`,
      },
    ];
  },
};

function first(fields: ReadonlyMap<Field, readonly string[]>, field: Field): string | undefined {
  return fields.get(field)?.find((text) => text !== '');
}
