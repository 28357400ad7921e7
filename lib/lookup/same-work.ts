/**
 * Decides whether a record is about the work that was asked for. Nearly every false "available" of
 * tools of this kind came from a match by title: an id decides, or title, first author and year
 * together.
 */

import { areEquivalent } from '../work/equivalence.ts';
import type { Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';

/** Whether one of a record's ids (nulls are those that could not be read) is one of the work's. */
export function sharesId(ids: readonly (WorkId | null | undefined)[], work: Work): boolean {
  return ids.some((id) => id && work.ids.some((other) => areEquivalent(id, other)));
}

/** Whether the record has an id of this scheme, and none of them is the work's. */
export function deniesId(ids: readonly (WorkId | null | undefined)[], work: Work): boolean {
  const schemes = new Set(work.ids.map((id) => id.slice(0, id.indexOf(':'))));
  const comparable = ids.filter((id) => id && schemes.has(id.slice(0, id.indexOf(':'))));
  return comparable.length > 0 && !sharesId(comparable, work);
}

export interface Described {
  title: string | undefined;
  authors: readonly string[];
  year: number | undefined;
}

/** `author`: title and first author agree, the year does not: another edition, or another version. */
export type Likeness = 'same' | 'author' | 'other';

export function likeness(record: Described, work: Work): Likeness {
  const [first] = work.authors ?? [];
  if (!work.title || !record.title || !first) return 'other';
  if (plainWords(record.title) !== plainWords(work.title)) return 'other';
  if (!record.authors.slice(0, 1).some((author) => isSamePerson(author, first))) return 'other';
  return record.year !== undefined && record.year === work.year ? 'same' : 'author';
}

/** Lower case, without accents and punctuation. */
export function plainWords(text: string): string {
  const letters = text
    .replace(/<[^>]{1,20}>/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** `Austen, Jane` and `Jane Austen` and `J. Austen`; not `Henry Austen`. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameParts(one), nameParts(other)];
  if (a.family === '' || a.family !== b.family) return false;
  return a.given === '' || b.given === '' || a.given[0] === b.given[0];
}

function nameParts(name: string): { family: string; given: string } {
  const [family = '', given = ''] = name.split(',').map(plainWords);
  if (name.includes(',')) return { family: family.split(' ').at(-1) ?? '', given };
  const words = plainWords(name).split(' ');
  return { family: words.at(-1) ?? '', given: words.length > 1 ? (words[0] ?? '') : '' };
}
