/** Apart from `notes.ts`: the popup shows the number before it has time for anything else. */

import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database } from './db.ts';
import { forEachOf } from './events/each.ts';

/** How many notes a work has, without reading them. */
export async function countNotes(db: Database, ids: WorkId[]): Promise<number> {
  const keys = await forEachOf(ids.map(representative), (id) =>
    db.notes.where('aliases').equals(id).primaryKeys(),
  );
  return new Set(keys).size;
}
