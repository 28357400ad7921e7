/** Many notes at once, those that were written here; each change gives its undo. */

import type { Database, NoteRow } from '../db.ts';
import { rowOf } from '../notes.ts';
import type { TagChange } from '../works.ts';

type Undo = () => Promise<void>;

export async function removeNotes(db: Database, ids: string[]): Promise<Undo> {
  return db.transaction('rw', db.notes, async () => {
    const rows = await ownRows(db, ids);
    await db.notes.bulkDelete(rows.map(({ id }) => id));
    return async () => void (await db.notes.bulkPut(rows));
  });
}

export async function tagNotes(
  db: Database,
  ids: string[],
  { add, remove }: TagChange,
  now: number,
): Promise<Undo> {
  return db.transaction('rw', db.notes, async () => {
    const rows = await ownRows(db, ids);
    const modified = new Date(now).toISOString();
    await db.notes.bulkPut(
      rows.map(({ note }) => {
        const kept = note.tags.filter((tag) => tag !== remove && tag !== add);
        return rowOf({ ...note, modified, tags: add === undefined ? kept : [...kept, add] });
      }),
    );
    return async () => void (await db.notes.bulkPut(rows));
  });
}

/** Notes of other readers are theirs to change. */
async function ownRows(db: Database, ids: string[]): Promise<NoteRow[]> {
  const rows = await db.notes.bulkGet(ids);
  return rows.filter((row) => row !== undefined && row.origin === 'mine') as NoteRow[];
}
