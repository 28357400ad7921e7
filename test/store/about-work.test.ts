import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aboutWork, notesAbout } from '../../lib/store/about-work.ts';
import { contributorsOf } from '../../lib/store/contributors.ts';
import { Database, type NoteRow } from '../../lib/store/db.ts';
import { rowOf } from '../../lib/store/notes.ts';
import { saveWork } from '../../lib/store/works.ts';
import type { Finding } from '../../lib/work/copy.ts';

let db: Database;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new Database(`about-${count}`);
});
afterEach(() => db.close());

const finding: Finding = {
  work: { kind: 'book', ids: ['isbn:9780262033848', 'doi:10.1000/1'], title: 'Known' },
  copies: [],
  asked: [{ source: 'x', outcome: 'nothing', ms: 1 }],
  complete: true,
};

it('is what the look-up and the library know together', async () => {
  await db.findings.put({
    id: 'doi:10.1000/1',
    aliases: finding.work.ids,
    finding,
    askedAt: 5,
    freshUntil: 9,
  });
  expect(await aboutWork(db, 'doi:10.1000/1')).toEqual({
    work: finding.work,
    finding,
    copies: [],
    standing: 'closed',
    askedAt: 5,
  });
  const row = await saveWork(db, {
    work: { kind: 'book', ids: ['doi:10.1000/1'], title: 'As saved' },
    now: 7,
  });
  const about = await aboutWork(db, 'isbn:9780262033848');
  expect(about?.work).toMatchObject({ title: 'Known', kind: 'book' });
  expect((await aboutWork(db, row.id))?.work.title).toBe('As saved');
});

it('is little for an id that nobody was asked about, and nothing for what is none', async () => {
  expect(await aboutWork(db, 'isbn:9780262033848')).toEqual({
    work: { kind: 'book', ids: ['isbn:9780262033848'] },
    copies: [],
  });
  expect(await aboutWork(db, 'nonsense')).toBeNull();
  expect(await aboutWork(db, 'local:unknown||')).toBeNull();
});

function note(id: string, more: object = {}): NoteRow {
  const created = `2026-01-0${id.length}T00:00:00.000Z`;
  return rowOf({
    id,
    workIds: ['doi:10.1000/1'],
    source: 'https://publisher.example/',
    motivation: 'commenting',
    tags: [],
    selectors: [],
    creator: {},
    created,
    modified: created,
    ...more,
  });
}

it('is there for what came without an id', async () => {
  const row = await saveWork(db, { work: { kind: 'book', ids: [], title: 'Nameless' }, now: 7 });
  expect(await aboutWork(db, row.id)).toMatchObject({ work: { title: 'Nameless' }, row });
});

it('has its notes in the order in which they were made, and who wrote how many', async () => {
  const ada = { creator: { id: 'urn:ada', name: 'Ada' }, origin: 'circle:c1' };
  await db.notes.bulkPut([note('ccc', ada), note('a'), note('bb', ada)]);
  const rows = await notesAbout(db, { kind: 'paper', ids: ['doi:10.1000/1'] });
  expect(rows.map(({ id }) => id)).toEqual(['a', 'bb', 'ccc']);
  const places = new Map([
    ['bb', ['c1']],
    ['ccc', ['c1']],
  ]);
  expect(contributorsOf(rows, places)).toMatchObject([
    { name: 'Ada', isReader: false, notes: 2, places: ['c1'], latest: '2026-01-03T00:00:00.000Z' },
    { isReader: true, notes: 1, places: [] },
  ]);
});
