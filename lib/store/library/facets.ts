/** The sides by which works of the library can be sorted out. Pure: works on rows in memory. */

import { copyLicences } from './copy-licences.ts';
import type { WorkRow } from '../library-rows.ts';
import { folded } from '../search/fold.ts';
import type { NotesOfWorks, Place } from '../search/places.ts';
import type { Standing } from '../../work/standing.ts';

export const facets = [
  'state',
  'kind',
  'tag',
  'author',
  'year',
  'notes',
  'place',
  'licence',
  'source',
] as const;
export type Facet = (typeof facets)[number];

/** A row, and how many notes it has. */
export interface LibraryWork {
  row: WorkRow;
  notes: number;
  values: Readonly<Record<Facet, readonly string[]>>;
}

/** Of one side any value may fit, of several sides each must. */
export type Filter = Partial<Record<Facet, readonly string[]>>;

export type State = 'open' | 'borrow' | 'yours' | 'closed' | 'unknown';

const states: Readonly<Record<Standing, State>> = {
  open: 'open',
  free: 'open',
  borrow: 'borrow',
  yours: 'yours',
  closed: 'closed',
  unsure: 'unknown',
  looking: 'unknown',
  nothing: 'unknown',
};

export function stateOf({ found }: WorkRow): State {
  return found ? states[found.standing] : 'unknown';
}

/** `notes` is undefined while it is not known. */
export function libraryWork(
  row: WorkRow,
  notes?: number,
  places: Iterable<Place> = [],
): LibraryWork {
  const { work, found } = row;
  const copies = found?.copies ?? [];
  const values: Record<Facet, readonly string[]> = {
    state: [stateOf(row)],
    kind: [work.kind],
    tag: row.tags,
    author: work.authors ?? [],
    year: work.year === undefined ? [] : [String(work.year)],
    notes: notes === undefined ? [] : [notes > 0 ? 'with' : 'without'],
    place: [...places],
    licence: copyLicences(copies),
    source: [...new Set(copies.map(({ host }) => host))],
  };
  return { row, notes: notes ?? 0, values };
}

/**
 * What belongs to the library: saved by the reader, or there because of its notes. While it is not
 * known how many notes there are, every work counts: one with neither is gone at the next tidying.
 */
export function libraryOf(rows: WorkRow[], ofNotes: NotesOfWorks | undefined): LibraryWork[] {
  if (!ofNotes) return rows.map((row) => libraryWork(row));
  const { counts, places } = ofNotes;
  return rows
    .map((row) => libraryWork(row, counts.get(row.id) ?? 0, places.get(row.id)?.keys()))
    .filter(({ row, notes }) => row.saved > 0 || notes > 0 || row.tags.length > 0);
}

export function fits({ values }: LibraryWork, filter: Filter, except?: Facet): boolean {
  return facets.every((facet) => {
    const wanted = filter[facet];
    if (!wanted || wanted.length === 0 || facet === except) return true;
    return values[facet].some((value) => wanted.includes(value));
  });
}

export interface Choice {
  value: string;
  count: number;
}

/**
 * The values of a side with how many works have each, given the other sides: what choosing it as
 * well would add. Most frequent first, years newest first; what is chosen is always there.
 */
export function choicesOf(works: LibraryWork[], filter: Filter, facet: Facet): Choice[] {
  const counts = new Map<string, number>((filter[facet] ?? []).map((value) => [value, 0]));
  for (const work of works) {
    if (!fits(work, filter, facet)) continue;
    for (const value of work.values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  return choices.toSorted((one, other) =>
    facet === 'year'
      ? Number(other.value) - Number(one.value)
      : other.count - one.count || one.value.localeCompare(other.value),
  );
}

export type Order = 'saved' | 'title' | 'author' | 'year' | 'notes';

/** What is not known comes last. */
const unknown = '\uFFFF';

function familyName(name = unknown): string {
  const [family, given] = name.split(',');
  return (given === undefined ? name.trim().split(' ').at(-1) : family) ?? name;
}

export function inOrder(works: LibraryWork[], order: Order): LibraryWork[] {
  const keys: Record<Order, (work: LibraryWork) => string | number> = {
    saved: ({ row }) => -(row.saved || Date.parse(row.modified) || 0),
    title: ({ row }) => folded(row.work.title ?? unknown),
    author: ({ row }) => folded(familyName(row.work.authors?.[0])),
    year: ({ row }) => -(row.work.year ?? 0),
    notes: ({ notes }) => -notes,
  };
  const keyed = works.map((work) => ({ work, key: keys[order](work) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ work }) => work);
}
