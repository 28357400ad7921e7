import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import { Database } from '../../lib/store/db.ts';
import { draftsOn } from '../../lib/store/drafts.ts';
import { notesFor, repliesTo } from '../../lib/store/notes.ts';
import { tagsLike } from '../../lib/store/tags.ts';

/** Tables as each version first made them; written out so that later code cannot change them. */
interface OldTable {
  key: { keyPath: string; autoIncrement?: true };
  indexes: [name: string, multiEntry: boolean][];
  rows: object[];
}
type OldTables = Record<string, OldTable>;

const page = 'https://publisher.example/paper';
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1000/1'],
  source: page,
  motivation: 'commenting',
  text: 'How warm?',
  tags: ['heat'],
  selectors: [{ type: 'TextQuoteSelector', exact: 'temperature inside a single living cell' }],
  creator: {},
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
};
const reply: Annotation = { ...note, id: 'urn:uuid:2', motivation: 'replying', replyTo: note.id };
const draft: Annotation = { ...note, id: 'urn:uuid:3', text: 'Half a thou', tags: [] };

const rowOf = (one: Annotation) => ({
  id: one.id,
  aliases: one.workIds,
  page,
  modified: one.modified,
  note: one,
});
const finding = { id: 'doi:10.1000/1', aliases: ['doi:10.1000/1'], finding: {}, askedAt: 1 };

const first: OldTables = {
  tabs: { key: { keyPath: 'tabId' }, indexes: [], rows: [{ tabId: 1, report: {}, seenAt: 1 }] },
  findings: {
    key: { keyPath: 'id' },
    indexes: [
      ['aliases', true],
      ['askedAt', false],
    ],
    rows: [finding],
  },
};
const second: OldTables = {
  ...first,
  requests: {
    key: { keyPath: 'id', autoIncrement: true },
    indexes: [['at', false]],
    rows: [{ id: 1, at: 1, host: 'api.example', source: 'x', identifier: 'doi:10.1000/1' }],
  },
};
const third: OldTables = {
  ...second,
  notes: {
    key: { keyPath: 'id' },
    indexes: [
      ['aliases', true],
      ['page', false],
      ['modified', false],
    ],
    rows: [rowOf(note), rowOf(reply)],
  },
  drafts: { key: { keyPath: 'page' }, indexes: [], rows: [{ page, note: draft }] },
};
const fourth: OldTables = {
  ...third,
  checks: {
    key: { keyPath: 'url' },
    indexes: [['at', false]],
    rows: [{ url: 'https://copy.example/', at: 1, state: 'there' }],
  },
};
const versions: [number, OldTables][] = [
  [1, first],
  [2, second],
  [3, third],
  [4, fourth],
];

/** What each later version added, written out for the same reason. */
const added: [number, Record<string, string>][] = [
  [1, { tabs: 'tabId', findings: 'id, *aliases, askedAt' }],
  [2, { requests: '++id, at' }],
  [4, { checks: 'url, at' }],
  [
    5,
    {
      notes: 'id, *aliases, page, modified, *tags, *ownTags, parent, origin',
      draftNotes: 'id, page',
      removed: 'id, at',
    },
  ],
  [
    6,
    {
      works: 'id, *aliases',
      journal: '++seq',
      docs: '++n, &key',
      tail: 'n',
      segments: '++id',
      blocks: '[segment+at]',
      dead: 'n',
      imports: 'at',
    },
  ],
  [
    7,
    {
      events: 'key, &id, coordinate, inside, *marks, *targets',
      rumours: '[circle+id], [circle+coordinate], [circle+kind], *targets',
      retractions: '[scope+author+name]',
      circles: 'id',
      identities: 'name',
      shared: '[scope+event], [scope+note], note',
    },
  ],
  [8, { readings: 'fingerprint, *addresses, seenAt' }],
  [
    10,
    {
      outbox: 'id, of, [state+to], addedAt',
      relays: 'url',
      synced: '[relay+circle]',
      direct: 'circle',
      present: '[circle+member], circle',
      views: 'circle',
      network: 'id',
    },
  ],
  [11, { watches: 'id, *aliases, nextAt', lists: 'tabId' }],
  [12, { places: '[id+text], id, at' }],
];
const laterVersions = added.map(([version]) => version).filter((version) => version >= 5);
const rowNow = (one: Annotation) => ({
  ...rowOf(one),
  tags: one.tags,
  ownTags: one.tags,
  origin: 'mine',
  ...(one.replyTo !== undefined && { parent: one.replyTo }),
});
const laterRows: Record<string, object[]> = {
  findings: [finding],
  notes: [rowNow(note), rowNow(reply)],
  draftNotes: [{ id: draft.id, page, place: 'page', note: draft }],
  removed: [{ id: 'urn:uuid:4', at: 1, rows: [] }],
};

async function makeLater(name: string, version: number): Promise<void> {
  const old = new Dexie(name);
  old
    .version(version)
    .stores(Object.assign({}, ...added.filter(([one]) => one <= version).map(([, of]) => of)));
  for (const [table, rows] of Object.entries(laterRows)) await old.table(table).bulkAdd(rows);
  old.close();
}

/** With the browser's own calls alone; Dexie numbers its versions in tens. */
function makeOld(name: string, version: number, tables: OldTables): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.addEventListener('upgradeneeded', () => {
      for (const [table, { key, indexes, rows }] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(table, key);
        for (const [index, multiEntry] of indexes) store.createIndex(index, index, { multiEntry });
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

let db: Database;
afterEach(() => db.close());

describe('a database of an earlier version', () => {
  it.each(versions)('%i loses nothing', async (version, tables) => {
    const name = `from-${version}`;
    await makeOld(name, version, tables);
    db = new Database(name);
    for (const [table, { rows }] of Object.entries(tables)) {
      const now = table === 'drafts' ? 'draftNotes' : table;
      expect(await db.table(now).toArray()).toMatchObject(rows);
    }
  });

  it.each(versions.slice(2))('%i: notes are found in the new ways', async (version, tables) => {
    const name = `notes-from-${version}`;
    await makeOld(name, version, tables);
    db = new Database(name);
    expect(await notesFor(db, ['doi:10.1000/1'], undefined)).toMatchObject([
      { ...note, origin: 'mine' },
      { ...reply, origin: 'mine' },
    ]);
    expect(await tagsLike(db, 'he')).toEqual(['heat']);
    expect(await repliesTo(db, note.id)).toMatchObject([{ id: reply.id }]);
    expect(await draftsOn(db, page, 'page')).toEqual([draft]);
  });

  it.each(laterVersions)('%i loses nothing, and has every table', async (version) => {
    const name = `later-${version}`;
    await makeLater(name, version);
    db = new Database(name);
    for (const [table, rows] of Object.entries(laterRows))
      expect(await db.table(table).toArray()).toEqual(rows);
    for (const table of db.tables) expect(await table.count()).toBeGreaterThanOrEqual(0);
    expect(await notesFor(db, ['doi:10.1000/1'], undefined)).toHaveLength(2);
    expect(await repliesTo(db, note.id)).toHaveLength(1);
  });

  it('none at all: a new one has every table', async () => {
    db = new Database('from-nothing');
    await db.open();
    expect(db.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['notes', 'draftNotes', 'removed', 'checks', 'findings', 'tabs']),
    );
  });
});
