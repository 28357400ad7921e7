/** Deleting notes so that the reader can think again, for a while. */

import type { Database, NoteRow } from './db.ts';
import { repliesTo } from './notes.ts';
import { storing } from './storing.ts';

const keptMs = 60 * 60 * 1000;

/**
 * Takes a note away, and the replies that were written here with it; those of other readers stay.
 * Throws `StoreError`.
 */
export function removeNote(db: Database, id: string, now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.notes, db.removed, db.draftNotes, async () => {
      const rows = await ownThread(db, id);
      const ids = rows.map((row) => row.id);
      await forgetRemoved(db, now);
      await db.removed.put({ id, at: now, rows });
      await db.notes.bulkDelete(ids);
      await db.draftNotes.bulkDelete(ids);
    }),
  );
}

/** Undo. Nothing happens when it was too long ago. Throws `StoreError`. */
export function restoreNote(db: Database, id: string): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.notes, db.removed, async () => {
      const removed = await db.removed.get(id);
      if (!removed) return;
      await db.notes.bulkPut(removed.rows);
      await db.removed.delete(id);
    }),
  );
}

/** What was deleted is gone for good once nobody can want it back. */
export async function forgetRemoved(db: Database, now: number): Promise<void> {
  await db.removed
    .where('at')
    .below(now - keptMs)
    .delete();
}

/** Replies may answer each other in a circle when they come from elsewhere. */
async function ownThread(db: Database, id: string): Promise<NoteRow[]> {
  const first = await db.notes.get(id);
  const found = new Map(first ? [[id, first]] : []);
  for (const row of found.values()) {
    const replies = await repliesTo(db, row.id);
    for (const reply of replies)
      if (reply.origin === 'mine' && !found.has(reply.id)) found.set(reply.id, reply);
  }
  return [...found.values()];
}
