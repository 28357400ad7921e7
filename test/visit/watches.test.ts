import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { watchFor } from '../../lib/store/watches.ts';
import { createWatches } from '../../lib/visit/watches.ts';
import type { Copy, Finding, SourceReport } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';

const day = 24 * 60 * 60 * 1000;
const work: Work = { kind: 'paper', ids: ['doi:10.1000/1', 'pmid:12'], title: 'On leaves' };
const other: Work = { kind: 'paper', ids: ['doi:10.1000/2'] };
const copy: Copy = {
  url: 'https://example.org/1.pdf',
  format: 'pdf',
  openness: 'open',
  host: 'example.org',
  source: 'unpaywall',
  evidence: 'said so',
};

const answer = (copies: Copy[], outcome: SourceReport['outcome']): Finding => ({
  work,
  copies,
  asked: [{ source: 'unpaywall', outcome, ms: 1 }],
  complete: true,
});
const nothing = answer([], 'nothing');
const silence = answer([], 'failed');
const found = answer([copy], 'copies');

let db: Database;
let count = 0;
let now = 0;
let alarm: number | undefined;
let told: string[] = [];
let asked: string[] = [];

beforeEach(() => {
  count += 1;
  db = new Database(`watches-${count}`);
  now = 1_000 * day;
  alarm = undefined;
  told = [];
  asked = [];
});
afterEach(() => db.close());

function watches(says: (work: Work) => Finding | Error) {
  return createWatches({
    db,
    now: () => now,
    chance: () => 0.5,
    async *lookup(one) {
      asked.push(one.ids[0] ?? '');
      const said = says(one);
      if (said instanceof Error) throw said;
      yield said;
    },
    async wakeAt(time) {
      alarm = time;
    },
    async tell(one, where) {
      told.push(`${one.title}: ${where.url}`);
    },
  });
}

/** Lets time pass to the alarm, as the browser does. */
async function ring(all: ReturnType<typeof watches>): Promise<void> {
  now = alarm ?? now;
  await all.ring();
}

describe('a watched work', () => {
  it('is asked about after a day, then after twice as long each time, at most 32 days', async () => {
    const all = watches(() => nothing);
    await all.watch(work);
    const days: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      days.push(((alarm ?? 0) - now) / day);
      await ring(all);
    }
    expect(days).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
    expect(asked).toHaveLength(8);
  });

  it('is told of when a copy appears, once, and asked about no more', async () => {
    const all = watches(() => found);
    await all.watch(work);
    await ring(all);
    await ring(all);
    expect(told).toEqual(['On leaves: https://example.org/1.pdf']);
    expect(asked).toHaveLength(1);
    expect(alarm).toBeUndefined();
    expect((await watchFor(db, ['pmid:12']))?.found).toEqual({ at: 1_001 * day, copy });
  });

  it('loses no turn when nobody could be asked', async () => {
    const all = watches(() => silence);
    await all.watch(work);
    await ring(all);
    expect((await watchFor(db, work.ids))?.asked).toBe(0);
    expect(alarm).toBe(now + day);
  });

  it('keeps the alarm when a look-up breaks', async () => {
    const all = watches(() => new Error('broken'));
    await all.watch(work);
    await expect(ring(all)).rejects.toThrow('broken');
    expect(alarm).toBe(now + 2 * day);
  });

  it('shares one alarm with the others: the first that is due', async () => {
    const all = watches(() => nothing);
    await all.watch(work);
    now += day / 2;
    await all.watch(other);
    expect(alarm).toBe(1_001 * day);
    await ring(all);
    expect(asked).toEqual(['doi:10.1000/1']);
    expect(alarm).toBe(1_001.5 * day);
  });

  it('is watched once, under any of its ids, and forgotten on wish', async () => {
    const all = watches(() => nothing);
    await all.watch(work);
    await all.watch({ ...work, ids: ['pmid:12'] });
    expect(await db.watches.count()).toBe(1);
    await all.stop(['pmid:12']);
    expect(await db.watches.count()).toBe(0);
    expect(alarm).toBeUndefined();
  });
});
