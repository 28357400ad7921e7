/** Notes that others have shared, beside the reader's own; and which of the reader's own are shared. */

import type { Annotation, Origin } from '../annotate/index.ts';
import type { Database, NoteRow } from './db.ts';
import type { SharedRow } from './events/rows.ts';
import { rowOf } from './notes.ts';

/** In place of what stood there before, but never of what the reader wrote here. */
export async function putSharedNote(
  db: Database,
  note: Annotation & { origin: Origin },
): Promise<void> {
  const before = await db.notes.get(note.id);
  // What a circle says is nearer than the same said to everybody.
  if (before?.origin.startsWith('circle:') && note.origin === 'commons') return;
  await db.notes.put(rowOf(note));
}

export async function removeSharedNote(db: Database, id: string, origin: Origin): Promise<void> {
  const before = await db.notes.get(id);
  if (before?.origin === origin) await db.notes.delete(id);
}

/** The names of authors change with their introductions. */
export async function renameAuthor(
  db: Database,
  origin: Origin,
  creator: { id: string; name: string },
): Promise<void> {
  await db.notes
    .where('origin')
    .equals(origin)
    .filter(({ note }) => note.creator.id === creator.id)
    .modify((row: NoteRow) => {
      row.note.creator = creator;
    });
}

/** The note of this browser that was shared as this event. */
export async function noteSharedAs(
  db: Database,
  scope: string,
  event: string,
): Promise<SharedRow | undefined> {
  return db.shared.get([scope, event]);
}

/** The event that carries a note of this browser there; undefined when it was not shared there. */
export async function sharedEventOf(
  db: Database,
  scope: string,
  note: string,
): Promise<SharedRow | undefined> {
  return db.shared.where({ scope, note }).first();
}

/** Where a note was shared. */
export function sharesOf(db: Database, note: string): Promise<SharedRow[]> {
  return db.shared.where({ note }).toArray();
}

export async function noteAsShared(db: Database, row: SharedRow): Promise<void> {
  await db.shared.put(row);
}

export function sharedNote(db: Database, id: string): Promise<NoteRow | undefined> {
  return db.notes.get(id);
}

/** All that is shared, each with its note as it is now; without it when the note was deleted. */
export async function sharedWithNotes(db: Database): Promise<(SharedRow & { row?: NoteRow })[]> {
  const shares = await db.shared.toArray();
  const rows = await db.notes.bulkGet(shares.map(({ note }) => note));
  return shares.map((share, at) => {
    const row = rows[at];
    return row ? { ...share, row } : share;
  });
}

/** What is said there is the note as it was then. */
export async function shareFollows(
  db: Database,
  scope: string,
  note: string,
  modified: string,
): Promise<void> {
  await db.shared.where({ scope, note }).modify({ modified });
}

export async function shareEnds(db: Database, scope: string, note: string): Promise<void> {
  await db.shared.where({ scope, note }).delete();
}
