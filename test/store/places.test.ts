/** Where notes are: in circles, with everybody, or only in this browser. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Origin } from '../../lib/annotate/index.ts';
import { Database } from '../../lib/store/db.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { catchUp } from '../../lib/store/search/catch-up.ts';
import { find, rowsAt } from '../../lib/store/search/find.ts';
import {
  notesByPlace,
  onlyHere,
  placesOfNotes,
  notesOfWorks,
} from '../../lib/store/search/places.ts';
import { noteAsShared, putSharedNotes, shareEnds } from '../../lib/store/shared-notes.ts';

const circle = 'c1';
const work = 'doi:10.1000/1';
let db: Database;
let count = 0;
beforeEach(async () => {
  count += 1;
  db = new Database(`places-${count}`);
  await keepNote(db, note('urn:private'));
  await keepNote(db, note('urn:shared'));
  await noteAsShared(db, [{ scope: circle, event: 'e1', note: 'urn:shared' }]);
  await putSharedNotes(db, [
    { ...note('urn:theirs'), origin: `circle:${circle}` },
    { ...note('urn:public', []), origin: 'commons' },
  ]);
  await catchUp(db);
});
afterEach(() => db.close());

function note(id: string, workIds: Annotation['workIds'] = [work]): Annotation {
  const created = '2026-01-01T00:00:00.000Z';
  const source = 'https://publisher.example/paper';
  const said = { id, workIds, source, text: 'about cells', created, modified: created };
  return { ...said, motivation: 'commenting', tags: [], selectors: [], creator: {} };
}

async function notesIn(...places: string[]): Promise<string[]> {
  const numbers = await find(db, { kind: 'notes', text: 'cells', places });
  return (await rowsAt(db, [...numbers])).map(({ row }) => row.id).toSorted();
}

describe('notes are found by where they are', () => {
  it.each([
    [[circle], ['urn:shared', 'urn:theirs']],
    [['commons'], ['urn:public']],
    [[onlyHere], ['urn:private']],
    [
      [onlyHere, 'commons'],
      ['urn:private', 'urn:public'],
    ],
    [['another'], []],
  ])('%s', async (places, expected) => {
    expect(await notesIn(...places)).toEqual(expected);
  });

  it('also when a note was changed, and when it is shared no more', async () => {
    await keepNote(db, { ...note('urn:shared'), text: 'about other cells' });
    await catchUp(db);
    expect(await notesIn(circle)).toEqual(['urn:shared', 'urn:theirs']);
    await shareEnds(db, circle, 'urn:shared');
    expect(await notesIn(circle)).toEqual(['urn:theirs']);
    expect(await notesIn(onlyHere)).toEqual(['urn:private', 'urn:shared']);
  });
});

describe('they are counted', () => {
  it('by place, and by work', async () => {
    await noteAsShared(db, [{ scope: 'c2', event: 'e2', note: 'urn:shared' }]);
    expect(await notesByPlace(db)).toEqual(
      new Map([
        [circle, 2],
        ['c2', 1],
        ['commons', 1],
        [onlyHere, 1],
      ]),
    );
    expect(await notesOfWorks(db)).toEqual({
      counts: new Map([[work, 3]]),
      places: new Map([
        [
          work,
          new Map([
            [circle, 2],
            ['c2', 1],
            [onlyHere, 1],
          ]),
        ],
      ]),
    });
  });

  it('one by one', async () => {
    const rows = [
      { id: 'urn:private', origin: 'mine' },
      { id: 'urn:shared', origin: 'mine' },
      { id: 'urn:public', origin: 'commons' },
    ] satisfies { id: string; origin: Origin }[];
    const places = await placesOfNotes(db, rows);
    expect([...places]).toEqual([
      ['urn:shared', [circle]],
      ['urn:public', ['commons']],
    ]);
  });
});

describe('an index from before places were in it', () => {
  it('learns where the notes of others came from', async () => {
    db.close();
    const { Dexie } = await import('dexie');
    const old = new Dexie(`places-old-${count}`);
    old.version(14).stores({
      notes: 'id, *aliases, page, modified, *tags, *ownTags, parent, origin',
      journal: '++seq',
    });
    const said = note('urn:theirs');
    const row = { id: said.id, aliases: [work], page: said.source, modified: '', tags: [] };
    await old.table('notes').bulkPut([
      { ...row, ownTags: [], origin: `circle:${circle}`, note: said },
      { ...row, id: 'urn:mine', ownTags: [], origin: 'mine', note: note('urn:mine') },
    ]);
    old.close();
    db = new Database(old.name);
    expect(await db.journal.toArray()).toMatchObject([{ key: 'note:urn:theirs' }]);
    await catchUp(db);
    expect(await notesIn(circle)).toEqual(['urn:theirs']);
  });
});
