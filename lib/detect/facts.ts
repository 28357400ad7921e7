/** Cleans what a page says of its work, and leaves out what it does not say. */

import type { Work } from '../work/work.ts';
import { personName, plainText, yearIn } from './plain-text.ts';

/** As found on the page. */
export interface RawFacts {
  title?: string | null | undefined;
  authors?: readonly string[] | undefined;
  /** In any common form; only the year is kept. */
  date?: string | null | undefined;
  container?: string | null | undefined;
  publisher?: string | null | undefined;
}

const mostAuthors = 100;

export function facts(raw: RawFacts): Partial<Work> {
  const found: Partial<Work> = {};
  const title = plainText(raw.title ?? '');
  const authors = [...new Set(raw.authors?.map(personName))].filter(Boolean).slice(0, mostAuthors);
  const year = yearIn(raw.date ?? '');
  const container = plainText(raw.container ?? '', 200);
  const publisher = plainText(raw.publisher ?? '', 200);
  if (title) found.title = title;
  if (authors.length > 0) found.authors = authors;
  if (year) found.year = year;
  if (container) found.container = container;
  if (publisher) found.publisher = publisher;
  return found;
}
