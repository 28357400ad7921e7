/** Notes in the database: by work, by page and by what they answer. */

import type { Annotation } from '../annotate/index.ts';
import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Database, NoteRow } from './db.ts';
import { forEachOf } from './events/each.ts';
import { sameFile } from './readings.ts';
import { storing } from './storing.ts';

/** The note, and the end of its draft: both or neither. Throws `StoreError`. */
export function keepNote(db: Database, note: Annotation): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.notes, db.draftNotes, async () => {
      await db.notes.put(rowOf(note));
      await db.draftNotes.delete(note.id);
    }),
  );
}

/** The notes of a work on any of its copies, and those made on this page or file; oldest first. */
export function notesFor(
  db: Database,
  ids: WorkId[],
  page: string | undefined,
): Promise<Annotation[]> {
  return storing(async () => {
    const pages = page === undefined ? [] : await sameFile(db, page);
    const [ofWork, ofPage] = await Promise.all([
      forEachOf(ids.map(representative), (id) => db.notes.where('aliases').equals(id).toArray()),
      forEachOf(pages, (one) => db.notes.where('page').equals(one).toArray()),
    ]);
    const whole = [...ofWork, ...ofPage].filter(isWhole);
    const rows = new Map(whole.map((row) => [row.id, noteOf(row)]));
    return [...rows.values()].toSorted((one, other) =>
      (one.created ?? '') < (other.created ?? '') ? -1 : 1,
    );
  });
}

export async function noteById(db: Database, id: string): Promise<Annotation | undefined> {
  const row = await db.notes.get(id);
  return row && noteOf(row);
}

export function repliesTo(db: Database, id: string): Promise<NoteRow[]> {
  return db.notes.where('parent').equals(id).toArray();
}

/** A damaged one must not hide the others. */
function isWhole({ note }: { note?: Partial<Annotation> }): boolean {
  return typeof note?.id === 'string' && Array.isArray(note.tags) && Array.isArray(note.selectors);
}

function noteOf({ note, origin }: NoteRow): Annotation {
  return { ...note, origin };
}

/** As it lies in the database. */
export function rowOf({ origin = 'mine', ...note }: Annotation): NoteRow {
  return {
    id: note.id,
    aliases: [...new Set(note.workIds.map(representative))],
    page: note.source,
    modified: note.modified ?? note.created ?? '',
    tags: note.tags,
    ownTags: origin === 'mine' ? note.tags : [],
    ...(note.replyTo !== undefined && { parent: note.replyTo }),
    origin,
    note,
  };
}
