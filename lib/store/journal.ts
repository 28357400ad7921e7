/**
 * Whoever changes a note or a work, the change is written down in the same transaction: the search
 * index catches up from this journal, and a crash in between loses nothing.
 */

import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  type DBCoreTransaction,
  Dexie,
  type Middleware,
} from 'dexie';

const watched: Readonly<Record<string, string>> = { notes: 'note:', works: 'work:' };

export const journal: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'journal',
  // Under Dexie's own hooks, which only know the tables that a transaction was asked for.
  level: 1,
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const writes = mode === 'readwrite' && stores.some((store) => store in watched);
      const all = writes && !stores.includes('journal') ? [...stores, 'journal'] : stores;
      return core.transaction(all, mode, options);
    },
    table(name) {
      const table = core.table(name);
      const prefix = watched[name];
      if (prefix === undefined) return table;
      return {
        ...table,
        // No `await`: native promises lose Dexie's transaction here.
        mutate(request): Promise<DBCoreMutateResponse> {
          const { trans } = request;
          // Upgrades of older databases run before there is a journal.
          if (!hasJournal(trans)) return table.mutate(request);
          return changed(table, request).then((ids) =>
            table.mutate(request).then((done) => {
              const values = ids.map((id) => ({ key: prefix + String(id) }));
              const entry = { type: 'add', trans, values } as const;
              return core
                .table('journal')
                .mutate(entry)
                .then(() => done);
            }),
          );
        },
      };
    },
  }),
};

function hasJournal(trans: DBCoreTransaction): boolean {
  return (trans as unknown as IDBTransaction).objectStoreNames.contains('journal');
}

function changed(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  if (request.type === 'delete') return Dexie.Promise.resolve(request.keys);
  if (request.type !== 'deleteRange')
    return Dexie.Promise.resolve(
      request.keys ?? request.values.map(({ id }: { id: unknown }) => id),
    );
  const { trans, range } = request;
  const query = { index: table.schema.primaryKey, range };
  return table.query({ trans, values: false, query }).then(({ result }) => result);
}
