/** The rows of notes in sight; what was in sight before stays until the new ones are there. */

import { useRef, useState } from 'preact/hooks';
import type { Database } from '../../lib/store/db.ts';
import { type Row, rowsAt } from '../../lib/store/search/find.ts';
import { useLive } from '../../lib/store/use-live.ts';

const kept = 2000;

export function useRows(db: Database, numbers: Uint32Array) {
  const [sight, setSight] = useState({ from: 0, to: 30 });
  const known = useRef(new Map<number, Row>());
  const wanted = Array.from(numbers.subarray(sight.from, sight.to));
  useLive(async () => {
    const rows = await rowsAt(db, wanted);
    if (known.current.size > kept) known.current.clear();
    for (const row of rows) known.current.set(row.n, row);
    return rows;
  }, [wanted.join(' ')]);
  return {
    rowAt: (index: number): Row | undefined => known.current.get(numbers[index] ?? -1),
    onSight: (from: number, to: number) => setSight({ from, to }),
  };
}
