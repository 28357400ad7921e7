/** Open Library: scans of the Internet Archive by edition, and what can be borrowed. https://openlibrary.org/dev/docs/api/search */

import * as v from 'valibot';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import { filledText, listOf, text } from '../fields.ts';
import { isbnOf } from '../isbns.ts';
import { known } from '../known.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

const edition = v.object({
  key: v.string(),
  isbn: listOf(v.string()),
  ebook_access: text,
  ia: listOf(v.pipe(v.string(), v.regex(/^[\w.-]+$/u))),
});

/** A work with the edition that matched; `ia` of the work may be any edition. */
const document = v.object({
  ...edition.entries,
  title: text,
  author_name: listOf(filledText),
  editions: v.nullish(v.object({ docs: listOf(edition) })),
});

type Edition = v.InferOutput<typeof edition>;
type Document = v.InferOutput<typeof document>;

const answerShape = v.object({ docs: v.array(document) });
const fields =
  'key,title,author_name,isbn,ebook_access,ia,editions,editions.key,editions.isbn,editions.ebook_access,editions.ia';

const openLibrary: Source = {
  id: 'open-library',
  name: 'Open Library',
  stage: 1,
  describes: true,
  origins: ['https://openlibrary.org/*'],
  // One a second for callers who cannot name themselves; a browser cannot.
  pace: { requests: 1, perMs: 1000, atOnce: 1 },
  accepts: (work) => work.kind !== 'chapter' && isbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = isbnOf(work);
    if (isbn === undefined) return null;
    const query = new URLSearchParams({ q: isbn, fields, limit: '3' });
    const url = `https://openlibrary.org/search.json?${query}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const docs = answer?.docs ?? [];
    // Without a list of ISBNs, the only hit is what the search by ISBN meant.
    const only = docs.length === 1 && docs[0]?.isbn.length === 0 ? docs[0] : undefined;
    const found = docs.find((doc) => hasIsbn(doc, isbn) || editionIn(doc, isbn)) ?? only;
    return found ? tell(found, editionIn(found, isbn)) : null;
  },
};

export default openLibrary;

function hasIsbn({ isbn: listed }: Edition, isbn: WorkId): boolean {
  return listed.some((said) => parseIsbn(said) === isbn);
}

function editionIn({ editions }: Document, isbn: WorkId): Edition | undefined {
  return editions?.docs.find((entry) => hasIsbn(entry, isbn));
}

function tell(found: Document, matched: Edition | undefined): Answer {
  const own = matched ? copiesOf(matched) : [];
  const isOther = !matched || matched.ia[0] !== found.ia[0];
  const others = isOther ? copiesOf(found).map(asOtherEdition) : [];
  return {
    copies: [...own, ...(own.length === 0 ? others.filter(isLoan) : [])],
    ...known({ unconfirmed: others.filter((copy) => !isLoan(copy)) }),
    about: known({
      title: found.title,
      authors: found.author_name,
    }),
  };
}

function copiesOf({ ebook_access: access, ia: [scan] }: Edition): ToldCopy[] {
  if (scan === undefined || (access !== 'public' && access !== 'borrowable')) return [];
  const page = `https://archive.org/details/${scan}`;
  const evidence =
    access === 'public' ? 'this edition can be read by all' : 'can be borrowed with an account';
  const copies = readableCopy({ page, heldBy: 'repository', evidence });
  return access === 'public' ? copies : copies.map((copy) => ({ ...copy, openness: 'borrow' }));
}

function isLoan({ openness }: ToldCopy): boolean {
  return openness === 'borrow';
}

function asOtherEdition(copy: ToldCopy): ToldCopy {
  const evidence = isLoan(copy)
    ? 'another edition can be borrowed with an account'
    : 'another edition can be read by all';
  return { ...copy, evidence };
}
