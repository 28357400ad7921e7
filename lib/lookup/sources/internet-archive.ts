/** The Internet Archive: scans that all may read, and loans. https://archive.org/developers/md-read.html, https://archive.org/advancedsearch.php */

import * as v from 'valibot';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import { text } from '../fields.ts';
import { isbnForms, isbnOf } from '../isbns.ts';
import { toSpdx } from '../licence.ts';
import { readableCopy } from '../readable-copy.ts';
import type { Answer, Source, ToldCopy } from '../source.ts';

/** One value or several, as the uploader wrote it. */
const values = v.pipe(
  v.fallback(v.nullish(v.union([v.array(v.string()), v.string()]), []), []),
  v.transform((said) => [said].flat()),
);

const itemShape = v.object({
  identifier: v.pipe(v.string(), v.regex(/^[\w.-]+$/u)),
  mediatype: text,
  isbn: values,
  collection: values,
  licenseurl: text,
  'access-restricted-item': v.fallback(v.nullish(v.union([v.string(), v.boolean()])), undefined),
});

type Item = v.InferOutput<typeof itemShape>;

const answerShape = v.object({ response: v.object({ docs: v.array(itemShape) }) });

const internetArchive: Source = {
  id: 'internet-archive',
  name: 'Internet Archive',
  stage: 2,
  describes: true,
  origins: ['https://archive.org/*'],
  accepts: (work) => work.kind !== 'chapter' && isbnOf(work) !== undefined,
  async ask(work, http) {
    const isbn = isbnOf(work);
    if (isbn === undefined) return null;
    const url = `https://archive.org/advancedsearch.php?${searchFor(isbn)}`;
    const answer = await http.json(url, answerShape, { missing: 'failure' });
    const found = (answer?.response.docs ?? []).filter(
      (doc) => doc.mediatype === 'texts' && doc.isbn.some((said) => parseIsbn(said) === isbn),
    );
    return found.length > 0 ? tell(found) : null;
  },
};

export default internetArchive;

function searchFor(isbn: WorkId): URLSearchParams {
  const parameters = new URLSearchParams({
    q: `isbn:(${isbnForms(isbn).join(' OR ')})`,
    rows: '10',
    output: 'json',
  });
  for (const field of Object.keys(itemShape.entries)) parameters.append('fl[]', field);
  return parameters;
}

function tell(found: readonly Item[]): Answer {
  return { copies: found.flatMap(copyOf) };
}

const lendingCollections = ['inlibrary', 'lendinglibrary', 'browserlending'];
/** Anybody may upload to these, also what is not theirs to give. */
const openUploads = ['opensource', 'community', 'folkscanomy'];

function copyOf({ identifier, collection, licenseurl, ...item }: Item): ToldCopy[] {
  const page = `https://archive.org/details/${identifier}`;
  const isIn = (names: string[]) => collection.some((name) => names.includes(name));
  if (isIn(lendingCollections)) {
    const evidence = 'can be borrowed with an account';
    const loans = readableCopy({ page, heldBy: 'repository', evidence });
    return loans.map((copy) => ({ ...copy, openness: 'borrow' }));
  }
  if (String(item['access-restricted-item']) === 'true' || isIn(['printdisabled'])) return [];
  if (isIn(openUploads) && toSpdx(licenseurl) === undefined) return [];
  const evidence = 'can be read by all';
  return readableCopy({ page, licence: licenseurl, heldBy: 'repository', evidence });
}
