/** Notes that others have shared, beside the reader's own; and which of the reader's own are shared. */

import type { Annotation, Origin } from '../annotate/index.ts';
import type { Database, NoteRow } from './db.ts';
import type { SharedRow } from './events/rows.ts';
import { rowOf } from './notes.ts';

/** In place of what stood there before, but never of what the reader wrote here. */
export async function putSharedNotes(
  db: Database,
  notes: readonly (Annotation & { origin: Origin })[],
): Promise<void> {
  if (notes.length > 0) await db.notes.bulkPut(notes.map(rowOf));
}

export async function removeSharedNotes(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.notes.bulkDelete([...ids]);
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

/** The notes of this browser that were shared as these events: event → note. */
export async function notesSharedAs(
  db: Database,
  scope: string,
  events: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.shared.bulkGet(events.map((event): [string, string] => [scope, event]));
  return new Map(rows.flatMap((row) => (row ? [[row.event, row.note]] : [])));
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

export async function noteAsShared(db: Database, rows: readonly SharedRow[]): Promise<void> {
  if (rows.length > 0) await db.shared.bulkPut([...rows]);
}

/** Without those that are not here. */
export async function notesByIds(db: Database, ids: readonly string[]): Promise<NoteRow[]> {
  const rows = await db.notes.bulkGet([...ids]);
  return rows.flatMap((row) => row ?? []);
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
