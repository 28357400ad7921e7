/** Apart from `notes.ts`: the popup shows the number before it has time for anything else. */

import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database } from './db.ts';

/** How many notes a work has, without reading them. */
export function countNotes(db: Database, ids: WorkId[]): Promise<number> {
  return db.notes.where('aliases').anyOf(ids.map(representative)).distinct().count();
}
