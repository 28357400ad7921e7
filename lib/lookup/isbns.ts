/** The ISBNs a book is to be looked up under. */

import { isbn10Of, parseIsbn } from '../work/ids/isbn.ts';
import { idOf, type WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';

/** Thirteen digits; and ten, under which older catalogues file the same book. */
export function isbnForms(isbn: WorkId): string[] {
  const ten = isbn10Of(isbn);
  return [isbn.slice('isbn:'.length), ...(ten === null ? [] : [ten])];
}

export function isbnOf(work: Work): WorkId | undefined {
  const isbn = idOf(work, 'isbn');
  return isbn === undefined ? undefined : `isbn:${isbn}`;
}

/** The book's own ISBN, or for a chapter the one its DOI is built on: `10.1007/978-3-319-75889-3_1`. */
export function bookIsbnOf(work: Work): WorkId | undefined {
  const suffix = /^10\.\d+\/(97[89][\d-]{10,14})(?=[_.-]|$)/u.exec(idOf(work, 'doi') ?? '')?.[1];
  return isbnOf(work) ?? (suffix === undefined ? undefined : (parseIsbn(suffix) ?? undefined));
}

/** Public domain in the USA begins 95 years after publication; a book of unknown year may be old. */
export function mayBePublicDomain({ year }: Work): boolean {
  return year === undefined || year < 1931;
}
