/** The rows of notes in sight; what was in sight before stays until the new ones are there. */

import { useRef, useState } from 'preact/hooks';
import type { Database } from '../../lib/store/db.ts';
import { type Row, rowsAt } from '../../lib/store/search/find.ts';
import { type Place, placesOfNotes } from '../../lib/store/search/places.ts';
import { useLive } from '../../lib/store/use-live.ts';

const kept = 2000;

/** A row, and where the note is, if it is not only here. */
export type PlacedRow = Row & { places: readonly Place[] };

export function useRows(db: Database, numbers: Uint32Array) {
  const [sight, setSight] = useState({ from: 0, to: 30 });
  const known = useRef(new Map<number, PlacedRow>());
  const wanted = Array.from(numbers.subarray(sight.from, sight.to));
  useLive(async () => {
    const found = await rowsAt(db, wanted);
    const notes = found.flatMap((one) => (one.kind === 'note' ? [one.row] : []));
    const places = await placesOfNotes(db, notes);
    const rows = found.map((one) => ({ ...one, places: places.get(one.row.id) ?? [] }));
    if (known.current.size > kept) known.current.clear();
    for (const row of rows) known.current.set(row.n, row);
    return rows;
  }, [wanted.join(' ')]);
  return {
    rowAt: (index: number): PlacedRow | undefined => known.current.get(numbers[index] ?? -1),
    onSight: (from: number, to: number) => setSight({ from, to }),
  };
}
