/** Out and in again: into an empty profile the same library comes back, or what the format can hold. */

import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contents } from '../../lib/exchange/entry.ts';
import { backUp } from '../../lib/exchange/backup/back-up.ts';
import { restore } from '../../lib/exchange/backup/restore.ts';
import { importPlan, undoImport } from '../../lib/exchange/import.ts';
import { planImport } from '../../lib/exchange/plan.ts';
import { readFile } from '../../lib/exchange/read-file.ts';
import { type WritableFormat, writeFile } from '../../lib/exchange/write-file.ts';
import { Database } from '../../lib/store/db.ts';
import { anyAnnotation } from '../annotate/w3c/annotations.ts';
import { anyWorkEntry, numberIn } from './works.ts';

let count = 0;
const empty = () => new Database(`exchange-${(count += 1)}`);

async function carriedOver(
  format: WritableFormat,
  contents: Contents,
  db: Database,
): Promise<void> {
  const text = [...(await writeFile(format, contents))].join('');
  const { outcomes } = await readFile(text);
  const plan = await planImport(db, outcomes, { now: 5 });
  expect(plan.entries.filter(({ fault }) => fault)).toEqual([]);
  await importPlan(db, plan, { name: 'file', now: 5 });
}

async function contentsOf(db: Database): Promise<Contents> {
  const notes = await db.notes.toArray();
  const works = await db.works.toArray();
  return {
    notes: notes.map(({ note }) => note),
    works: works.map(({ work, tags, csl, saved }) => ({ work, tags, saved, ...(csl && { csl }) })),
  };
}

const notes = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 5 });
// Works that share an id, or have none and the same title, are one work.
const works = fc.uniqueArray(anyWorkEntry, {
  selector: ({ work: { ids, title } }) => (ids[0] ? numberIn(ids[0]) : title),
  maxLength: 5,
});

function inOrder(list: readonly unknown[]): unknown[] {
  const texts = list.map((entry) => JSON.stringify(entry));
  return texts
    .toSorted((one, two) => (one < two ? -1 : 1))
    .map((text): unknown => JSON.parse(text));
}

describe('lossless', () => {
  it('W3C JSON-LD has every note', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (all) => {
        const [one, other] = [empty(), empty()];
        await carriedOver('w3c', { notes: all, works: [] }, one);
        const there = await contentsOf(one);
        await carriedOver('w3c', there, other);
        expect(await contentsOf(other)).toEqual(there);
        expect(there.notes).toHaveLength(all.length);
        await Promise.all([one.delete(), other.delete()]);
      }),
      { numRuns: 25 },
    );
  });

  it('CSL-JSON has every work', async () => {
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        const db = empty();
        await carriedOver('csl', { notes: [], works: all }, db);
        const wanted = all.map(({ work, tags, saved, csl = {} }) => ({
          work,
          tags,
          ...(saved !== undefined && { saved }),
          ...(Object.keys(csl).length > 0 && { csl }),
        }));
        expect(inOrder((await contentsOf(db)).works)).toEqual(inOrder(wanted));
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });

  it('a back-up has everything, and the second time adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(notes, works, async (someNotes, someWorks) => {
        const [one, other] = [empty(), empty()];
        await carriedOver('w3c', { notes: someNotes, works: [] }, one);
        await carriedOver('csl', { notes: [], works: someWorks }, one);
        await one.watches.put({
          id: 'doi:10.1000/9',
          aliases: ['doi:10.1000/9'],
          work: { kind: 'paper', ids: ['doi:10.1000/9'] },
          since: 1,
          asked: 0,
          nextAt: 2,
        });
        const file = await backUp(one, { settings: { badge: 1 }, now: 0 });
        const said: unknown[] = [];
        const options = {
          name: 'x',
          now: 7,
          keepSettings: async (settings: unknown) => void said.push(settings),
        };
        await restore(other, file, options);
        expect(await contentsOf(other)).toEqual(await contentsOf(one));
        expect(await other.watches.toArray()).toEqual(await one.watches.toArray());
        expect(said).toEqual([{ badge: 1 }]);
        expect(await restore(other, file, options)).toMatchObject({ added: 0, changed: 0 });
        await Promise.all([one.delete(), other.delete()]);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

it('W3C JSON-LD whose items leave the context to the collection is read', async () => {
  const text = `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[
    {"id":"urn:1","type":"Annotation","target":"https://a.example/"}]}`;
  const [first] = (await readFile(text)).outcomes;
  expect(first?.entry).toMatchObject({ kind: 'note', note: { id: 'urn:1' } });
});

describe('the others keep what they can hold', () => {
  const entry = {
    work: {
      kind: 'paper' as const,
      ids: ['doi:10.1038/nature12373' as const],
      title: 'Nanometre-scale {thermometry} in a living cell & more: 100 % _sure_',
      authors: ['Kucsko, Georg', 'Müller, Ångström'],
      year: 2013,
      container: 'Nature',
    },
    tags: ['to read', 'warm'],
    saved: 5,
    csl: { volume: '500', issue: '7460', page: '54-58' },
  };

  it.each(['bibtex', 'ris'] as const)('%s: the work, its fields and its tags', async (format) => {
    const db = empty();
    await carriedOver(format, { notes: [], works: [entry] }, db);
    const [row] = await db.works.toArray();
    expect(row?.work).toMatchObject({ ...entry.work, title: row?.work.title });
    expect(row?.work.title?.replaceAll(/[{}]/gu, '')).toBe(
      entry.work.title.replaceAll(/[{}]/gu, ''),
    );
    expect(row?.tags).toEqual(entry.tags);
    expect(row?.csl).toMatchObject(entry.csl);
  });

  it('Hypothesis: quote, text, tags, author, times, answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnnotation, async (note) => {
        const db = empty();
        await carriedOver('hypothesis', { notes: [note], works: [] }, db);
        const [read] = (await contentsOf(db)).notes;
        expect(read?.tags).toEqual(note.tags);
        expect(read?.text ?? '').toBe(note.text ?? '');
        expect(read?.source).toBe(note.source);
        await db.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('CSV: no cell becomes a formula', async () => {
    const work = { ...entry.work, title: '=HYPERLINK("https://evil.example")' };
    const text = [...(await writeFile('csv', { notes: [], works: [{ ...entry, work }] }))].join('');
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  it('Markdown: titles are text, each note under its work', async () => {
    const note = {
      id: 'urn:1',
      workIds: ['doi:10.1038/nature12373' as const],
      source: 'https://a.example/',
      motivation: 'commenting' as const,
      text: 'How warm?',
      tags: [],
      selectors: [{ type: 'TextQuoteSelector' as const, exact: '# not a heading' }],
      creator: {},
    };
    const text = [...(await writeFile('markdown', { notes: [note], works: [entry] }))].join('');
    expect(text).toMatch(/^## Nanometre/u);
    expect(text).toContain('> \\# not a heading\n\nHow warm?');
  });
});

describe('undo of an import', () => {
  it('takes away what it added, and leaves what the reader changed since', async () => {
    const db = empty();
    const some = fc.sample(notes, { numRuns: 30, seed: 1 }).find((list) => list.length > 2) ?? [];
    await carriedOver('w3c', { notes: some, works: [] }, db);
    const [row] = await db.notes.toArray();
    await db.notes.put({ ...row!, modified: '2100-01-01', note: { ...row!.note, text: 'mine' } });
    expect(await undoImport(db, 5)).toEqual({ kept: 1 });
    expect(await db.notes.toArray()).toHaveLength(1);
    expect(await undoImport(db, 5)).toEqual({ kept: 0 });
  });

  it('brings back what it changed', async () => {
    const db = empty();
    const entry = {
      work: { kind: 'paper' as const, ids: ['doi:10.1000/1' as const], title: 'A' },
      tags: [],
      saved: 1,
    };
    await carriedOver('csl', { notes: [], works: [entry] }, db);
    const before = await db.works.toArray();
    const text = JSON.stringify([
      { type: 'article-journal', DOI: '10.1000/1', keyword: 'new', volume: '3' },
    ]);
    const plan = await planImport(db, (await readFile(text)).outcomes, { now: 9 });
    expect(plan.counts).toMatchObject({ changes: 1, adds: 0 });
    await importPlan(db, plan, { name: 'file', now: 9 });
    expect(await db.works.toArray()).toMatchObject([{ tags: ['new'], csl: { volume: '3' } }]);
    await undoImport(db, 9);
    expect(await db.works.toArray()).toEqual(before);
  });
});
