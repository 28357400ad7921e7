/** Notes in the database: by work and by page, with undo and with drafts that survive a crash. */

import type { Annotation } from '../annotate/index.ts';
import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database, NoteRow } from './db.ts';

export async function keepNote(db: Database, note: Annotation): Promise<void> {
  await db.transaction('rw', db.notes, db.drafts, async () => {
    await db.notes.put(rowOf(note));
    const draft = await db.drafts.get(note.source);
    if (draft?.note.id === note.id) await db.drafts.delete(note.source);
  });
}

export async function removeNote(db: Database, id: string): Promise<void> {
  await db.notes.delete(id);
}

/** The notes of a work on any of its copies, and those made on this page; oldest first. */
export async function notesFor(
  db: Database,
  ids: WorkId[],
  page: string | undefined,
): Promise<Annotation[]> {
  const [ofWork, ofPage] = await Promise.all([
    db.notes.where('aliases').anyOf(ids.map(representative)).distinct().toArray(),
    page === undefined ? [] : db.notes.where('page').equals(page).toArray(),
  ]);
  const rows = new Map([...ofWork, ...ofPage].map((row) => [row.id, row.note]));
  return [...rows.values()].toSorted((one, other) =>
    (one.created ?? '') < (other.created ?? '') ? -1 : 1,
  );
}

export async function keepDraft(
  db: Database,
  page: string,
  note: Annotation | null,
): Promise<void> {
  if (note) await db.drafts.put({ page, note });
  else await db.drafts.delete(page);
}

function rowOf(note: Annotation): NoteRow {
  return {
    id: note.id,
    aliases: [...new Set(note.workIds.map(representative))],
    page: note.source,
    modified: note.modified ?? note.created ?? '',
    note,
  };
}
