/** Files from strangers: refused or read entry by entry, soon, and never with an error of ours. */

import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { backUp } from '../../lib/exchange/backup/back-up.ts';
import { checkBackup, restore } from '../../lib/exchange/backup/restore.ts';
import { DamagedBackup } from '../../lib/exchange/backup/lines.ts';
import { Unreadable } from '../../lib/exchange/entry.ts';
import { planImport } from '../../lib/exchange/plan.ts';
import { readFile } from '../../lib/exchange/read-file.ts';
import { Database } from '../../lib/store/db.ts';

const samples = [
  '[{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:1","type":"Annotation","body":{"type":"TextualBody","value":"hm"},"target":"https://a.example/"}]',
  '{"export_date":"2024","annotations":[{"id":"a","uri":"https://a.example/","text":"t","tags":["x"],"target":[{"source":"https://a.example/","selector":[{"type":"TextQuoteSelector","exact":"e"}]}]}]}',
  '[{"id":"x","type":"article-journal","title":"T","author":[{"family":"F","given":"G"}],"issued":{"date-parts":[[2013]]},"DOI":"10.1000/1"}]',
  '@article{k, author = {M{\\"u}ller, J}, title = {The {DNA}}, year = 2013, doi = {10.1000/1}}\n@book{b, title = "T", publisher = pub}',
  'TY  - JOUR\r\nAU  - Kucsko, G.\r\nTI  - T\r\nPY  - 2013\r\nDO  - 10.1000/1\r\nER  - \r\n',
];

async function count(text: string): Promise<number> {
  const { outcomes } = await readFile(text);
  let number = 0;
  for (const outcome of outcomes) {
    expect(outcome.entry === undefined).toBe(outcome.fault !== undefined);
    number += 1;
  }
  return number;
}

/** An error that is none of the kind expected; undefined when all went well or as it should. */
async function faultOf(work: Promise<unknown>, expected: typeof Unreadable): Promise<unknown> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof expected ? undefined : error;
}

describe('fuzzing', () => {
  it.each(samples)('%s', async (sample) => {
    expect(await count(sample)).toBeGreaterThan(0);
    const cut = fc.tuple(
      fc.nat(sample.length),
      fc.nat(30),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async (cuts) => {
        let text = sample;
        for (const [at, length, put] of cuts)
          text = text.slice(0, at) + put + text.slice(at + length);
        expect(await faultOf(count(text), Unreadable)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
        const text = JSON.stringify(value);
        expect(await faultOf(count(text), Unreadable)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('one broken entry does not spoil the others', async () => {
    const text = `${samples[3]}\n@article{broken, title = {never closed,\n@misc{last, title = {T}, year = 1999}`;
    const { outcomes } = await readFile(text);
    expect([...outcomes].map(({ label, fault }) => [label, fault?.reason])).toEqual([
      ['k', undefined],
      ['b', undefined],
      ['broken', 'cut-off'],
      ['last', undefined],
    ]);
  });

  it('says of each entry why it could not be read', async () => {
    const { outcomes } = await readFile(
      `[${samples[0]?.slice(1, -1)},{"@context":"x","target":[]}]`,
    );
    const all = [...outcomes];
    expect(all[1]?.fault).toEqual({ reason: 'not-an-annotation', detail: expect.any(String) });
    const db = new Database('hostile-plan');
    expect((await planImport(db, all, { now: 0 })).counts).toMatchObject({ adds: 1, fault: 1 });
  });
});

describe('bombs', () => {
  it.each([
    ['deep JSON', '['.repeat(5_000_000), 'too-deep'],
    ['deep objects', '{"a":'.repeat(2_000_000), 'too-deep'],
    ['nothing', '  \n ', 'empty'],
    ['not JSON', '{"a": oh', 'not-json'],
    ['prose', 'Dear reader,\nthis is a letter.', 'unknown-format'],
  ])('%s', async (_name, text, reason) => {
    await expect(readFile(text)).rejects.toMatchObject({ reason });
  });

  it('a million open braces in BibTeX', async () => {
    expect(await count(`@article{x, title = ${'{'.repeat(1_000_000)}`)).toBe(1);
  });

  it('a million entries that never end', async () => {
    expect(await count('@article{x, \n'.repeat(20_000))).toBeGreaterThan(1);
  });
});

async function filled(name: string): Promise<Database> {
  const db = new Database(name);
  await db.works.put({
    id: 'doi:10.1000/1',
    aliases: ['doi:10.1000/1'],
    work: { kind: 'paper', ids: ['doi:10.1000/1'], title: 'T' },
    tags: ['a'],
    saved: 1,
    modified: '2026-01-01T00:00:00.000Z',
  });
  return db;
}
const note = (text: string, modified: string) => ({
  id: 'urn:1',
  workIds: [],
  source: 'https://a.example/',
  motivation: 'commenting' as const,
  text,
  tags: [],
  selectors: [],
  creator: {},
  modified,
});

describe('back-ups', () => {
  const settings = { name: 'x', now: 1, keepSettings: async () => {} };

  it('damaged anywhere is refused, and nothing is written', async () => {
    const file = await backUp(await filled('whole'), { settings: {}, now: 0 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = gunzipSync(bytes);
    const db = new Database('untouched');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = bytes.slice();
          damaged[at] = (damaged[at] ?? 0) ^ by;
          // Some bits of gzip mean nothing: what is not refused is what was written.
          const check = checkBackup(new Blob([damaged])).then(() => gunzipSync(damaged));
          const read = await check.catch((error: unknown) => error);
          expect(read instanceof DamagedBackup || content.equals(read as Buffer)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
    const cut = new Blob([bytes.slice(0, bytes.length - 20)]);
    await expect(restore(db, cut, settings)).rejects.toBeInstanceOf(DamagedBackup);
    expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(
      db.tables.map(() => 0),
    );
  });

  it.each([
    ['plain text', new Blob(['hello']), 'not-a-backup'],
    ['another gzip', new Blob([gzipSync('{"a":1}\n{"sha256":""}\n')]), 'not-a-backup'],
    ['a bomb', new Blob([gzipSync(Buffer.alloc(200_000_000, 32))]), 'bomb'],
    ['one endless line', new Blob([gzipSync(Buffer.alloc(3_000_000, 97))]), 'bomb'],
  ])('%s', async (_name, file, reason) => {
    await expect(checkBackup(file)).rejects.toMatchObject({ reason });
  });

  it('with a row that is not understood is restored but for that row', async () => {
    const db = await filled('odd-row');
    await db.works.put({ id: 'odd', aliases: [], work: {} } as never);
    const file = await backUp(db, { settings: {}, now: 0 });
    expect(await checkBackup(file)).toMatchObject({ strange: 1 });
    const other = new Database('odd-row-restored');
    expect(await restore(other, file, settings)).toMatchObject({ added: 1 });
  });

  it('a note changed here since the back-up stays as it is; of two of one moment both stay', async () => {
    const db = new Database('conflict');
    const { rowOf } = await import('../../lib/store/notes.ts');
    await db.notes.put(rowOf(note('old', '2026-01-01T00:00:00.000Z')));
    const file = await backUp(db, { settings: {}, now: 0 });
    await db.notes.put(rowOf(note('new', '2026-01-02T00:00:00.000Z')));
    await restore(db, file, settings);
    expect((await db.notes.toArray()).map((row) => row.note.text)).toEqual(['new']);
    await db.notes.put(rowOf(note('other', '2026-01-01T00:00:00.000Z')));
    await restore(db, file, settings);
    await restore(db, file, settings);
    expect(
      (await db.notes.toArray())
        .map((row) => row.note.text ?? '')
        .toSorted((one, two) => one.localeCompare(two)),
    ).toEqual(['old', 'other']);
  });
});
