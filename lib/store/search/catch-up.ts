/** Brings the search index up to the journal, a batch in each transaction. */

import { adoptWorks } from '../adopt-works.ts';
import type { Database } from '../db.ts';
import { forEachOf } from '../events/each.ts';
import type { DocRow, RowId } from '../library-rows.ts';
import { hasNotes } from '../works.ts';
import { indexTables } from './read-index.ts';
import { tidy } from './tidy.ts';
import { termsOfNote, termsOfWork } from './terms.ts';

const batch = 1000;

/** Resolves to how much is left to do; 0 when the index knows everything. */
export async function catchUpOnce(db: Database): Promise<number> {
  if ((await db.journal.count()) === 0) return 0;
  const { journal, notes, works, docs, findings, tabs } = db;
  const tables = [journal, notes, works, docs, findings, tabs, ...indexTables(db)];
  return db.transaction('rw', tables, async () => {
    const entries = await journal.orderBy('seq').limit(batch).toArray();
    const keys = [...new Set(entries.map(({ key }) => key))];
    const changed = await readChanged(db, keys);
    const orphaned = await takeOut(db, keys);
    await putIn(db, changed);
    await forgetUnwanted(db, orphaned);
    await journal.bulkDelete(entries.map(({ seq }) => seq));
    await tidy(db);
    return journal.count();
  });
}

/** Everything, in batches. */
export async function catchUp(db: Database): Promise<void> {
  for (let left = 1; left > 0;) left = await catchUpOnce(db);
}

interface Changed extends Omit<DocRow, 'n'> {
  terms: string[];
}

async function readChanged(db: Database, keys: string[]): Promise<Changed[]> {
  const idsOf = (kind: string) =>
    keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  const notes = (await db.notes.bulkGet(idsOf('note:'))).filter((row) => row !== undefined);
  const homes = await adoptWorks(db, notes);
  const works = await db.works.bulkGet(idsOf('work:') as RowId[]);
  return [
    ...works
      .filter((row) => row !== undefined)
      .map((row) => ({ key: `work:${row.id}`, terms: termsOfWork(row) })),
    ...notes
      .toSorted((one, two) => (one.modified < two.modified ? -1 : 1))
      .map(({ id, note, origin }) => {
        const work = homes.get(id);
        return { key: `note:${id}`, ...(work && { work }), terms: termsOfNote(note, origin, work) };
      }),
  ];
}

/** The works whose notes these were. */
async function takeOut(db: Database, keys: string[]): Promise<RowId[]> {
  const docs = await forEachOf(keys, (key) => db.docs.where('key').equals(key).toArray());
  const numbers = docs.map(({ n }) => n);
  const inTail = new Set(await db.tail.where('n').anyOf(numbers).primaryKeys());
  await db.docs.bulkDelete(numbers);
  await db.tail.bulkDelete([...inTail]);
  await db.dead.bulkAdd(numbers.filter((n) => !inTail.has(n)).map((n) => ({ n })));
  return [...new Set(docs.flatMap(({ work }) => work ?? []))];
}

async function putIn(db: Database, changed: Changed[]): Promise<void> {
  const docs = changed.map(({ key, work }) => ({ key, ...(work && { work }) }) as DocRow);
  const numbers = await db.docs.bulkAdd(docs, { allKeys: true });
  const rows = numbers.map((n, at) => ({ n, terms: `\n${changed[at]?.terms.join('\n')}\n` }));
  await db.tail.bulkAdd(rows);
}

/** Works that were here only because of notes, and have none any more. */
async function forgetUnwanted(db: Database, ids: RowId[]): Promise<void> {
  for (const row of await db.works.bulkGet(ids)) {
    if (!row || row.saved > 0 || row.tags.length > 0) continue;
    if (!(await hasNotes(db, row))) await db.works.delete(row.id);
  }
}
