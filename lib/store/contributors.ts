/** Who has written about a work. */

import type { NoteRow } from './db.ts';
import type { Place } from './search/places.ts';

export interface Contributor {
  /** What tells authors apart: their key, else their name; empty for the reader. */
  id: string;
  name: string | undefined;
  isReader: boolean;
  notes: number;
  places: Place[];
  /** ISO date and time of the last change. */
  latest: string;
}

/** Those who wrote most first. `places`: of the notes that are not only here. */
export function contributorsOf(
  rows: readonly NoteRow[],
  places: ReadonlyMap<string, readonly Place[]>,
): Contributor[] {
  const people = new Map<string, Contributor>();
  for (const { id: note, note: said, origin, modified } of rows) {
    const isReader = origin === 'mine';
    const id = isReader ? '' : (said.creator.id ?? said.creator.name ?? '?');
    const known = people.get(id);
    const where = [...(known?.places ?? []), ...(places.get(note) ?? [])];
    const latest = known && known.latest > modified ? known.latest : modified;
    people.set(id, {
      id,
      name: said.creator.name ?? known?.name,
      isReader,
      notes: (known?.notes ?? 0) + 1,
      places: [...new Set(where)],
      latest,
    });
  }
  return [...people.values()].toSorted((one, other) => other.notes - one.notes);
}
