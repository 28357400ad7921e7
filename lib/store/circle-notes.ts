/** What has been written in a circle, by its members and by the reader. */

import type { Database, NoteRow } from './db.ts';

/** The newest first. */
export async function notesInCircle(db: Database, circle: string): Promise<NoteRow[]> {
  const [theirs, shared] = await Promise.all([
    db.notes.where('origin').equals(`circle:${circle}`).toArray(),
    db.shared.where('[scope+event]').between([circle, ''], [circle, '\uffff']).toArray(),
  ]);
  const mine = await db.notes.bulkGet(shared.map(({ note }) => note));
  return [...theirs, ...mine.filter((row) => row !== undefined)].toSorted((one, other) =>
    one.modified < other.modified ? 1 : -1,
  );
}
