/** Version 6 of the database: the library and its search index. */

import type { Transaction } from 'dexie';

export const libraryTables = {
  works: 'id, *aliases',
  journal: '++seq',
  docs: '++n, &key',
  tail: 'n',
  segments: '++id',
  blocks: '[segment+at]',
  dead: 'n',
  imports: 'at',
};

/** Version 15: the index knows where notes came from; those written here came from nowhere. */
export async function journalNotesOfOthers(old: Transaction): Promise<void> {
  const ids = await old.table('notes').where('origin').notEqual('mine').primaryKeys();
  await old.table('journal').bulkAdd(ids.map((id) => ({ key: `note:${String(id)}` })));
}

/** Notes from before there was an index are taken into it. */
export async function journalAllNotes(old: Transaction): Promise<void> {
  const ids = await old.table('notes').toCollection().primaryKeys();
  await old.table('journal').bulkAdd(ids.map((id) => ({ key: `note:${String(id)}` })));
}
