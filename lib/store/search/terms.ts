/**
 * What the index knows of a note or a work: its words, and marks that begin with a control
 * character, which no word has. `mark` names them all.
 */

import { selectorOf } from '../../annotate/selectors.ts';
import type { Annotation, Origin } from '../../annotate/index.ts';
import type { RowId, WorkRow } from '../library-rows.ts';
import { wordsOf } from './fold.ts';

export const mark = {
  notes: '\u0001notes',
  works: '\u0001works',
  /** Notes of a work of the library. */
  of: (work: RowId) => `\u0002${work}`,
  tag: (tag: string) => `\u0003${tag.replaceAll('\n', ' ')}`,
  /** Notes that came from there. */
  from: (origin: Origin) => `\u0005${origin}`,
  /** Notes of that work that came from there; of others than the reader only. */
  fromOn: (origin: Origin, work: RowId) => `\u0006${origin}\u0001${work}`,
  /** Words that begin so; short beginnings are kept, so that none needs a thousand words joined. */
  begins: (letters: string) => `\u0004${letters}`,
};

/** Beginnings up to this length are kept in the index. */
export const keptBeginning = 3;
/** A note can be a book; what comes after this is not searched. */
const mostWords = 20_000;

export function termsOfNote(note: Annotation, origin: Origin, work: RowId | undefined): string[] {
  const quote = selectorOf(note.selectors, 'TextQuoteSelector')?.exact ?? '';
  const text = [quote, note.text, note.tags.join(' '), note.creator.name].join('\n');
  const marks = [mark.notes, ...note.tags.map(mark.tag)];
  if (work) marks.push(mark.of(work));
  if (origin !== 'mine') marks.push(mark.from(origin));
  if (origin !== 'mine' && work) marks.push(mark.fromOn(origin, work));
  return [...marks, ...some(wordsOf(text))];
}

export function termsOfWork({ work, tags }: WorkRow): string[] {
  const { title, authors = [], container, publisher, ids, year } = work;
  const text = [title, ...authors, container, publisher, year, ...tags, ...ids].join('\n');
  return [mark.works, ...some(wordsOf(text))];
}

function some(words: Set<string>): string[] {
  return [...words].slice(0, mostWords);
}

/** The beginnings that go with these terms. */
export function beginningsOf(terms: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const term of terms) {
    if (term < ' ') continue;
    for (let length = 1; length <= keptBeginning && length <= term.length; length += 1)
      found.add(mark.begins(term.slice(0, length)));
  }
  return found;
}
