import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import { Database } from '../../lib/store/db.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { removeNote } from '../../lib/store/removed-notes.ts';
import { catchUp } from '../../lib/store/search/catch-up.ts';
import { find, noteCounts, noteTags, rowsAt, type Wanted } from '../../lib/store/search/find.ts';
import { saveWork } from '../../lib/store/works.ts';

let db: Database;
let count = 0;
beforeEach(() => {
  count += 1;
  db = new Database(`search-${count}`);
});
afterEach(() => db.close());

function note(id: string, text: string, more: Partial<Annotation> = {}): Annotation {
  const created = '2026-01-01T00:00:00.000Z';
  return {
    id,
    workIds: [],
    source: 'https://publisher.example/paper',
    motivation: 'commenting',
    text,
    tags: [],
    selectors: [],
    creator: {},
    created,
    modified: created,
    ...more,
  };
}

async function found(text: string, more: Partial<Wanted> = {}): Promise<string[]> {
  await catchUp(db);
  const numbers = await find(db, { kind: 'notes', text, ...more });
  return (await rowsAt(db, [...numbers])).map(({ row }) => row.id);
}

describe('words', () => {
  it.each([
    ['accents do not count', 'Erdős and Müller in Kraków', 'erdos MULLER krakow'],
    ['nor do ligatures and special letters', 'ﬁnd Straße Łódź Ærø', 'find strasse lodz aero'],
    ['Cyrillic, without the dots of ё', 'Учёный измеряет температуру', 'ученый темпер'],
    ['Arabic without its vowel signs', 'قِيَاسُ الْحَرَارَة', 'قياس الحراره'],
    ['Chinese, any two neighbours', '活细胞内的温度测量', '温度测'],
    ['Chinese, one character', '活细胞内的温度测量', '量'],
    ['Japanese', 'ナノスケールの温度計', '温度'],
    ['Thai', 'การวัดอุณหภูมิ', 'อุณหภูมิ'],
    ['Korean', '세포 온도 측정', '온도'],
    ['the last word as far as it is typed', 'thermometry in cells', 'cells ther'],
    ['the last word from its first letter', 'thermometry in cells', 't'],
  ])('%s', async (_name, text, wanted) => {
    await keepNote(db, note('urn:1', text));
    await keepNote(db, note('urn:2', 'something else'));
    expect(await found(wanted)).toEqual(['urn:1']);
  });

  it('must all be there, and a finished word is not the beginning of another', async () => {
    await keepNote(db, note('urn:1', 'thermometry in cells'));
    expect(await found('thermometry whales')).toEqual([]);
    expect(await found('thermo ')).toEqual([]);
    expect(await found('thermo')).toEqual(['urn:1']);
  });

  it('are those of the quote, the tags and the author too', async () => {
    await keepNote(
      db,
      note('urn:1', 'x', {
        tags: ['to do'],
        creator: { name: 'Ada' },
        selectors: [{ type: 'TextQuoteSelector', exact: 'a living cell' }],
      }),
    );
    expect(await found('living ada do')).toEqual(['urn:1']);
    expect(await found('', { tags: ['to do'] })).toEqual(['urn:1']);
    expect(await found('', { tags: ['to'] })).toEqual([]);
  });
});

describe('the index', () => {
  it('follows notes that change and go, whoever writes them', async () => {
    await keepNote(db, note('urn:1', 'first'));
    await db.notes.bulkPut([
      { id: 'urn:2', aliases: [], page: 'p', modified: '', note: note('urn:2', 'second') },
    ] as never);
    expect(await found('second')).toEqual(['urn:2']);
    await keepNote(db, note('urn:1', 'changed'));
    expect(await found('first')).toEqual([]);
    expect(await found('changed')).toEqual(['urn:1']);
    await removeNote(db, 'urn:1', 0);
    await db.notes.where('id').equals('urn:2').delete();
    expect(await found('')).toEqual([]);
  });

  it('knows nothing of a write that was undone', async () => {
    const crash = db.transaction('rw', db.notes, db.draftNotes, async () => {
      await keepNote(db, note('urn:1', 'never'));
      throw new Error('crash');
    });
    await expect(crash).rejects.toThrow('crash');
    expect(await db.journal.count()).toBe(0);
  });

  it('catches up after a restart', async () => {
    await keepNote(db, note('urn:1', 'kept'));
    db.close();
    db = new Database(db.name);
    expect(await db.journal.count()).toBe(1);
    expect(await found('kept')).toEqual(['urn:1']);
  });

  it('takes in the notes of a database from before there was one', async () => {
    db.close();
    const { Dexie } = await import('dexie');
    const old = new Dexie(db.name);
    old.version(4).stores({ notes: 'id, *aliases, page, modified' });
    const row = { id: 'urn:1', aliases: [], page: 'p', modified: '', note: note('urn:1', 'old') };
    await old.table('notes').put(row);
    old.close();
    db = new Database(db.name);
    expect(await found('old')).toEqual(['urn:1']);
  });

  it('finds the same as looking at every note, however notes come and go', async () => {
    const words = ['ape', 'apple', 'bee', 'beetle', 'cat', 'catalogue'];
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 4 })
      .map((some) => some.join(' '));
    const step = fc.record({
      notes: fc.array(fc.tuple(fc.nat(40), text), { maxLength: 30 }),
      gone: fc.array(fc.nat(40), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
        const own = new Database(`property-${Math.random()}`);
        const kept = new Map<string, string>();
        for (const { notes, gone } of steps) {
          for (const [id, said] of notes) {
            await keepNote(own, note(`urn:${id}`, said));
            kept.set(`urn:${id}`, said);
          }
          await own.notes.bulkDelete(gone.map((id) => `urn:${id}`));
          for (const id of gone) kept.delete(`urn:${id}`);
          await catchUp(own);
        }
        for (const wanted of [...words, 'a', 'be', 'bee c', 'cat beet', 'catal', '']) {
          const all = [...kept].filter(([, said]) => matches(said, wanted)).map(([id]) => id);
          const numbers = await find(own, { kind: 'notes', text: wanted });
          const rows = await rowsAt(own, [...numbers]);
          expect(rows.map(({ row }) => row.id).toSorted()).toEqual(all.toSorted());
        }
        await own.delete();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('becomes segments, which are joined and lose what is dead', async () => {
    for (let at = 0; at < 1800; at += 300) {
      await db.notes.bulkPut(some(at, at + 300).map(rowOf));
      await catchUp(db);
    }
    expect(await db.segments.count()).toBeLessThan(4);
    expect(await found('word7')).toHaveLength(1 + 10 + 100);
    expect(await found('word17 ')).toEqual(['urn:17']);
    await db.notes.bulkDelete(some(0, 1700).map(({ id }) => id));
    await catchUp(db);
    expect(await found('all')).toHaveLength(100);
    expect(await db.dead.count()).toBeLessThan(100);
  }, 60_000);
});

const some = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => note(`urn:${from + at}`, `word${from + at} all`));

function rowOf(one: Annotation) {
  return { id: one.id, aliases: [], page: one.source, modified: '', note: one } as never;
}

function matches(said: string, wanted: string): boolean {
  const words = said.split(' ');
  const asked = wanted.split(' ').filter(Boolean);
  const last = asked.pop();
  const isThere = last === undefined || words.some((word) => word.startsWith(last));
  return isThere && asked.every((one) => words.includes(one));
}

describe('works', () => {
  const paper = { kind: 'paper' as const, ids: ['doi:10.1000/1' as const] };

  it('have tags of their own, which are not those of notes', async () => {
    const row = await saveWork(db, { work: { ...paper, title: 'Cells' }, now: 0 });
    await db.works.update(row.id, { tags: ['to read'] });
    await keepNote(db, note('urn:1', 'x', { tags: ['question'], workIds: ['doi:10.1000/1'] }));
    await catchUp(db);
    expect(await noteTags(db)).toEqual(new Map([['question', 1]]));
    expect(await find(db, { kind: 'works', text: 'read' })).toHaveLength(1);
  });

  it('with notes are in the library by themselves, and leave with their last note', async () => {
    await keepNote(db, note('urn:1', 'x', { workIds: ['doi:10.1000/1'] }));
    await catchUp(db);
    expect(await db.works.toArray()).toMatchObject([{ id: 'doi:10.1000/1', saved: 0 }]);
    expect(await noteCounts(db)).toEqual(new Map([['doi:10.1000/1', 1]]));
    expect(await found('', { of: ['doi:10.1000/1'] })).toEqual(['urn:1']);
    await removeNote(db, 'urn:1', 0);
    await catchUp(db);
    expect(await db.works.count()).toBe(0);
  });

  it('that were saved stay without notes', async () => {
    await saveWork(db, { work: paper, now: 1 });
    await keepNote(db, note('urn:1', 'x', { workIds: ['doi:10.1000/1'] }));
    await catchUp(db);
    await removeNote(db, 'urn:1', 0);
    await catchUp(db);
    expect(await db.works.toArray()).toMatchObject([{ saved: 1 }]);
  });

  it('found to be one become one, with the notes of both', async () => {
    await keepNote(db, note('urn:1', 'x', { workIds: ['doi:10.1000/1'] }));
    await keepNote(db, note('urn:2', 'x', { workIds: ['arxiv:1304.1068'] }));
    await catchUp(db);
    expect(await db.works.count()).toBe(2);
    const work = { ...paper, ids: [...paper.ids, 'arxiv:1304.1068' as const], title: 'Warm' };
    const { id } = await saveWork(db, { work, now: 1 });
    await catchUp(db);
    expect(await db.works.toArray()).toMatchObject([{ id, work: { title: 'Warm' } }]);
    expect((await found('', { of: [id] })).toSorted()).toEqual(['urn:1', 'urn:2']);
    expect(await found('warm', { kind: 'works' })).toEqual([id]);
  });
});
