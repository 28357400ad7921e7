/** Which of a work's notes are listed, and in what order. */

import type { Annotation } from './annotation.ts';
import { quoteOf } from './quote-of.ts';
import { selectorOf } from './selectors.ts';
import { allIn, type Thread, threadsOf } from './threads.ts';

export const kinds = ['highlight', 'note', 'question', 'page', 'reply'] as const;
export type NoteKind = (typeof kinds)[number];
export const whose = ['mine', 'circle', 'commons'] as const;

/** An empty text lets everything through. */
export interface NoteFilter {
  words: string;
  whose: '' | (typeof whose)[number];
  kind: '' | NoteKind;
  tag: string;
  author: string;
  /** Only those whose passage was not found on the page. */
  orphaned: boolean;
}

export const everything: NoteFilter = {
  words: '',
  whose: '',
  kind: '',
  tag: '',
  author: '',
  orphaned: false,
};

export type NoteOrder = 'place' | 'newest';

/** How surely each passage was found, null where it was not; in the order of the page. */
export type Places = Readonly<Record<string, number | null>>;

export function kindOf({ motivation, selectors, replyTo }: Annotation): NoteKind {
  if (replyTo !== undefined) return 'reply';
  if (motivation === 'questioning') return 'question';
  if (selectors.length === 0) return 'page';
  return motivation === 'highlighting' ? 'highlight' : 'note';
}

export function isOrphaned({ id, selectors }: Annotation, places: Places): boolean {
  return selectors.length > 0 && places[id] === null;
}

/** A thread is listed when one of its notes passes. */
export function listThreads(
  notes: readonly Annotation[],
  filter: NoteFilter,
  order: NoteOrder,
  places: Places,
): Thread[] {
  const threads = threadsOf(notes).filter((thread) =>
    allIn(thread).some((note) => passes(note, filter, places)),
  );
  return order === 'newest' ? byTime(threads) : byPlace(threads, places);
}

function passes(note: Annotation, filter: NoteFilter, places: Places): boolean {
  const { origin = 'mine', tags, creator } = note;
  const from = origin.startsWith('circle:') ? 'circle' : origin;
  return (
    (filter.whose === '' || filter.whose === from) &&
    (filter.kind === '' || filter.kind === kindOf(note)) &&
    (filter.tag === '' || tags.includes(filter.tag)) &&
    (filter.author === '' || filter.author === creator.name) &&
    (!filter.orphaned || isOrphaned(note, places)) &&
    says(note, filter.words)
  );
}

function says(note: Annotation, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return true;
  const all = [quoteOf(note), note.text, note.creator.name, ...note.tags].join(' ').toLowerCase();
  return wanted.every((word) => all.includes(word));
}

/** The newest thread is the one with the newest note in it. */
function byTime(threads: Thread[]): Thread[] {
  const newest = new Map(
    threads.map((thread) => [thread, allIn(thread).map(timeOf).toSorted().at(-1) ?? '']),
  );
  return threads.toSorted((one, other) =>
    (newest.get(one) ?? '') > (newest.get(other) ?? '') ? -1 : 1,
  );
}

function timeOf({ created, modified }: Annotation): string {
  return modified ?? created ?? '';
}

/** First what is about the whole, then passages as they follow each other. */
function byPlace(threads: Thread[], places: Places): Thread[] {
  const rank = new Map(Object.keys(places).map((id, index) => [id, index]));
  const keyOf = ({ note }: Thread): [number, number] => {
    if (note.selectors.length === 0) return [0, 0];
    const found = rank.get(note.id);
    if (found !== undefined) return [1, found];
    // Not looked for yet: where it was on the copy it was made on.
    return [2, selectorOf(note.selectors, 'TextPositionSelector')?.start ?? Infinity];
  };
  return threads.toSorted((one, other) => {
    const [group, place] = keyOf(one);
    const [otherGroup, otherPlace] = keyOf(other);
    return group - otherGroup || (place === otherPlace ? 0 : place - otherPlace);
  });
}
