/** Notes being written. They outlive the page, the browser and a crash. */

import type { Annotation } from '../annotate/index.ts';
import type { Database, DraftRow } from './db.ts';
import { storing } from './storing.ts';

/** Throws `StoreError`. A draft that arrives after its note was kept is not kept again. */
export function keepDraft(db: Database, draft: Omit<DraftRow, 'id'>): Promise<void> {
  const { id, modified = '' } = draft.note;
  return storing(() =>
    db.transaction('rw', db.notes, db.draftNotes, async () => {
      const kept = await db.notes.get(id);
      if (kept && kept.modified >= modified) return;
      await db.draftNotes.put({ ...draft, id });
    }),
  );
}

export async function dropDraft(db: Database, id: string): Promise<void> {
  await db.draftNotes.delete(id);
}

/** The newest first. */
export async function draftsOn(
  db: Database,
  page: string,
  place: DraftRow['place'],
): Promise<Annotation[]> {
  const rows = await db.draftNotes.where('page').equals(page).toArray();
  return rows
    .filter((row) => row.place === place)
    .map(({ note }) => note)
    .toSorted((one, other) => ((one.modified ?? '') > (other.modified ?? '') ? -1 : 1));
}

/** Of notes that are being changed, and of replies that are being written, in the panel. */
export async function draftsInPanel(db: Database): Promise<Annotation[]> {
  const rows = await db.draftNotes.toArray();
  return rows.filter(({ place }) => place === 'panel').map(({ note }) => note);
}
