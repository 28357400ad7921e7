/** Works that the reader waits for. */

import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database, WatchRow } from './db.ts';

export async function watchFor(db: Database, ids: WorkId[]): Promise<WatchRow | undefined> {
  return db.watches.where('aliases').anyOf(ids.map(representative)).first();
}

/** Those to ask about now. */
export function dueWatches(db: Database, now: number): Promise<WatchRow[]> {
  return db.watches.where('nextAt').between(1, now, true, true).toArray();
}

/** When the first of them is due; undefined when none waits. */
export async function nextWatch(db: Database): Promise<number | undefined> {
  return (await db.watches.where('nextAt').above(0).first())?.nextAt;
}
