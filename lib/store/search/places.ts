/** Where notes are: in a circle, with everybody, or only in this browser. */

import type { Origin } from '../../annotate/index.ts';
import type { Database } from '../db.ts';
import type { RowId } from '../library-rows.ts';
import { type Numbers, unionOf, without } from './numbers.ts';
import { type IndexReader, readIndex } from './read-index.ts';
import { mark } from './terms.ts';

/** `commons`, the id of a circle, or `onlyHere`. */
export type Place = string;
export const onlyHere: Place = 'here';

const anywhere = mark.from('' as Origin);
const anywhereOn = '\u0006';
const onAnyWork = mark.of('' as RowId);

/** What `notesInAny` asks the index for. */
export const startsOfPlaces = [mark.notes, anywhere];

/** `own`: by `ownShared`. */
export function notesInAny(
  index: IndexReader,
  places: readonly Place[],
  own: readonly OwnShared[],
): Numbers {
  return unionOf(places.map((place) => notesIn(index, place, own)));
}

function notesIn(index: IndexReader, place: Place, own: readonly OwnShared[]): Numbers {
  if (place !== onlyHere) {
    const theirs = index.having(mark.from(originOf(place)));
    return unionOf([theirs, numbersOf(own.filter(({ scope }) => scope === place))]);
  }
  return without(index.having(mark.notes), unionOf([index.starting(anywhere), numbersOf(own)]));
}

export interface NotesOfWorks {
  /** How many notes each work has; works without notes are not in it. */
  counts: Map<RowId, number>;
  /** How many of them are in each place. */
  places: Map<RowId, Map<Place, number>>;
}

export async function notesOfWorks(db: Database): Promise<NotesOfWorks> {
  const own = await ownShared(db);
  const index = await readIndex(db, [onAnyWork, anywhereOn]);
  const left = new Map<RowId, number>();
  for (const [term, count] of index.counts(onAnyWork)) left.set(term.slice(1) as RowId, count);
  const counts = new Map(left);
  const places = new Map<RowId, Map<Place, number>>();
  const add = (work: RowId, place: Place, count: number) => {
    const known = places.get(work) ?? new Map<Place, number>();
    places.set(work, known.set(place, (known.get(place) ?? 0) + count));
  };
  const take = (work: RowId, count: number) => left.set(work, (left.get(work) ?? 0) - count);
  for (const [term, count] of index.counts(anywhereOn)) {
    const [origin = '', work = ''] = term.slice(1).split('\u0001');
    add(work as RowId, placeOfOrigin(origin), count);
    take(work as RowId, count);
  }
  for (const { work, scope } of own) if (work) add(work, scope, 1);
  // A note of the reader's own may be in several places.
  for (const { work } of new Map(own.map((one) => [one.n, one])).values()) if (work) take(work, 1);
  for (const [work, count] of left) if (count > 0) add(work, onlyHere, count);
  return { counts, places };
}

/** How many notes are in each place. */
export async function notesByPlace(db: Database): Promise<Map<Place, number>> {
  const own = await ownShared(db);
  const index = await readIndex(db, startsOfPlaces);
  const counts = new Map<Place, number>();
  for (const [term, count] of index.counts(anywhere))
    counts.set(placeOfOrigin(term.slice(1)), count);
  for (const { scope } of own) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  const here = notesIn(index, onlyHere, own).length;
  if (here > 0) counts.set(onlyHere, here);
  return counts;
}

/** Where each of these notes is, those that are only here left out. */
export async function placesOfNotes(
  db: Database,
  notes: readonly { id: string; origin: Origin }[],
): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  const shares = await db.shared
    .where('note')
    .anyOf(notes.map(({ id }) => id))
    .toArray();
  for (const { note, scope } of shares) places.set(note, [...(places.get(note) ?? []), scope]);
  for (const { id, origin } of notes)
    if (origin !== 'mine') places.set(id, [placeOfOrigin(origin)]);
  return places;
}

export interface OwnShared {
  n: number;
  scope: Place;
  work: RowId | undefined;
}

/**
 * Notes written here that are shared. Numbers change with every change of a note; what is shared is
 * found by its key.
 */
export async function ownShared(db: Database): Promise<OwnShared[]> {
  const shares = await db.shared.toArray();
  if (shares.length === 0) return [];
  const keys = [...new Set(shares.map(({ note }) => `note:${note}`))];
  const docs = await db.docs.where('key').anyOf(keys).toArray();
  const byKey = new Map(docs.map((doc) => [doc.key, doc]));
  return shares.flatMap(({ note, scope }) => {
    const doc = byKey.get(`note:${note}`);
    return doc ? [{ n: doc.n, scope, work: doc.work }] : [];
  });
}

function numbersOf(some: readonly OwnShared[]): Numbers {
  return Uint32Array.from(new Set(some.map(({ n }) => n))).toSorted();
}

function originOf(place: Place): Origin {
  return place === 'commons' ? place : `circle:${place}`;
}

function placeOfOrigin(origin: string): Place {
  return origin.startsWith('circle:') ? origin.slice('circle:'.length) : origin;
}
