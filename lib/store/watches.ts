/** Works that the reader waits for. */

import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database, WatchRow } from './db.ts';
import { forEachOf } from './events/each.ts';

export async function watchFor(db: Database, ids: WorkId[]): Promise<WatchRow | undefined> {
  const [first] = await forEachOf(ids.map(representative), (id) =>
    db.watches.where('aliases').equals(id).limit(1).toArray(),
  );
  return first;
}

/** Longer than any watch waits. */
const longestMs = 40 * 24 * 60 * 60 * 1000;

/** Those to ask about now, and those that wait for a day too far away: the clock was wrong then. */
export function dueWatches(db: Database, now: number): Promise<WatchRow[]> {
  return db.watches
    .where('nextAt')
    .between(1, now, true, true)
    .or('nextAt')
    .above(now + longestMs)
    .toArray();
}

/** When the first of them is due; undefined when none waits. */
export async function nextWatch(db: Database): Promise<number | undefined> {
  return (await db.watches.where('nextAt').above(0).first())?.nextAt;
}
