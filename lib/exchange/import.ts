/** Carries a plan out, in batches that are each whole or not there, and takes it back. */

import type { Database } from '../store/db.ts';
import type { ImportRow, RowId } from '../store/library-rows.ts';
import { rowOf } from '../store/notes.ts';
import { mergeIn, worksWith } from '../store/works.ts';
import { type Plan, type Planned, workRowOf } from './plan.ts';

const batch = 500;

export interface ImportOptions {
  name: string;
  now: number;
  onProgress?: (done: number, of: number) => void;
  /** Stops between two batches; what was written stays, and can be undone. */
  signal?: AbortSignal;
}

/** The key by which it can be undone, and how much was written. */
export interface Imported {
  at: number;
  done: number;
}

export async function importPlan(
  db: Database,
  plan: Plan,
  options: ImportOptions,
): Promise<Imported> {
  const { name, now, onProgress, signal } = options;
  const wanted = plan.entries.filter(({ effect }) => effect === 'adds' || effect === 'changes');
  const row: ImportRow = { at: now, name, notes: [], works: [], before: { notes: [], works: [] } };
  let done = 0;
  while (done < wanted.length) {
    if (signal?.aborted) break;
    const some = wanted.slice(done, done + batch);
    await db.transaction('rw', db.notes, db.works, db.imports, db.journal, async () => {
      await putNotes(db, some, row);
      await putWorks(db, some, row, now);
      await db.imports.put(row);
    });
    done += some.length;
    onProgress?.(done, wanted.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { at: now, done };
}

async function putNotes(db: Database, planned: readonly Planned[], row: ImportRow): Promise<void> {
  const rows = planned.flatMap(({ entry }) => (entry?.kind === 'note' ? [rowOf(entry.note)] : []));
  const before = await db.notes.bulkGet(rows.map(({ id }) => id));
  row.before.notes.push(...before.filter((one) => one !== undefined));
  await db.notes.bulkPut(rows);
  for (const { id, modified } of rows) row.notes.push({ id, modified });
}

async function putWorks(
  db: Database,
  planned: readonly Planned[],
  row: ImportRow,
  now: number,
): Promise<void> {
  for (const { entry } of planned) {
    if (entry?.kind !== 'work') continue;
    const wanted = workRowOf(entry.entry, now);
    const before = await worksWith(db, wanted.aliases);
    row.before.works.push(...before);
    const { id, modified } = await mergeIn(db, wanted);
    row.works.push({ id, modified });
  }
}

export interface Undone {
  /** Notes and works that the reader has changed since, which stay as they are. */
  kept: number;
}

/** Takes an import back as a whole; nothing happens for one that is not known. */
export async function undoImport(db: Database, at: number): Promise<Undone> {
  return db.transaction('rw', db.notes, db.works, db.imports, async () => {
    const row = await db.imports.get(at);
    if (!row) return { kept: 0 };
    const notes = await db.notes.bulkGet(row.notes.map(({ id }) => id));
    const works = await db.works.bulkGet(row.works.map(({ id }) => id));
    const noteIds = new Set<string>(asLeft(notes, row.notes));
    const workIds = new Set<RowId>(asLeft(works, row.works));
    await db.notes.bulkDelete([...noteIds]);
    await db.works.bulkDelete([...workIds]);
    await db.notes.bulkPut(row.before.notes.filter(({ id }) => noteIds.has(id)));
    const goneWorks = new Set(row.works.map(({ id }) => id).filter((id) => !workIds.has(id)));
    await db.works.bulkPut(row.before.works.filter(({ id }) => !goneWorks.has(id)));
    await db.imports.delete(at);
    return { kept: row.notes.length - noteIds.size + (row.works.length - workIds.size) };
  });
}

/** Of what an import wrote, that which nobody has changed or taken away since. */
function asLeft<Id>(
  now: readonly ({ modified: string } | undefined)[],
  left: readonly { id: Id; modified: string }[],
): Id[] {
  return left
    .filter(({ modified }, index) => now[index]?.modified === modified)
    .map(({ id }) => id);
}
