/** The reader's circles in the database. */

import type { Database } from '../db.ts';
import type { CircleRow } from './rows.ts';

/** Oldest first; also those that the reader has left. */
export async function allCircles(db: Database): Promise<CircleRow[]> {
  const rows = await db.circles.toArray();
  return rows.toSorted((one, other) => one.joinedAt - other.joinedAt);
}

export const circleById = (db: Database, id: string): Promise<CircleRow | undefined> =>
  db.circles.get(id);

export async function putCircle(db: Database, row: CircleRow): Promise<void> {
  await db.circles.put(row);
}

/** Nothing of it stays but the reader's own notes. */
export async function forgetCircle(db: Database, id: string): Promise<void> {
  await db.transaction(
    'rw',
    [db.circles, db.rumours, db.events, db.notes, db.shared, db.retractions, db.told, db.lookups],
    async () => {
      const row = await db.circles.get(id);
      for (const { pubkey } of row?.epochs ?? [])
        await db.events.where('marks').startsWith(`p|${pubkey}|`).delete();
      await db.rumours.where('[circle+id]').between([id, ''], [id, '\uffff']).delete();
      await db.retractions
        .where('[scope+author+name]')
        .between([id], [id, '\uffff', '\uffff'])
        .delete();
      await db.notes.where('origin').equals(`circle:${id}`).delete();
      await db.shared.where('[scope+event]').between([id, ''], [id, '\uffff']).delete();
      await db.told.where({ circle: id }).delete();
      await db.lookups.delete(id);
      await db.circles.delete(id);
    },
  );
}
