import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { findingsFor } from '../../lib/store/findings.ts';
import { createLists, type Mark } from '../../lib/visit/lists.ts';
import type { Copy, Finding } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';

const works: Work[] = Array.from({ length: 5 }, (_, index) => ({
  kind: 'paper',
  ids: [`doi:10.1000/${index}`],
}));
const copy: Copy = {
  url: 'https://example.org/1.pdf',
  format: 'pdf',
  openness: 'open',
  host: 'example.org',
  source: 'unpaywall',
  evidence: 'said so',
};

let db: Database;
let count = 0;
let marks: Mark[] = [];
let atOnce = 0;
let most = 0;

beforeEach(() => {
  count += 1;
  db = new Database(`lists-${count}`);
  marks = [];
  most = 0;
});
afterEach(() => db.close());

/** Works with an even number are open. */
function lists(meanwhile: () => void = () => {}) {
  return createLists({
    db,
    now: () => 1,
    async *lookup(work): AsyncIterable<Finding> {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await Promise.resolve();
      meanwhile();
      const open = /[024]$/.test(work.ids[0] ?? '');
      const asked = [{ source: 'unpaywall', outcome: open ? 'copies' : 'nothing', ms: 1 } as const];
      yield { work, copies: open ? [copy] : [], asked, complete: true };
      atOnce -= 1;
    },
    async show(_tabId, mark) {
      marks.push(mark);
    },
  });
}

const told = () =>
  marks
    .filter(({ standing }) => standing !== 'looking')
    .toSorted((one, other) => one.index - other.index)
    .map(({ index, standing }) => [index, standing]);

describe('the works that a page lists', () => {
  it('are looked up two at a time, each marked, and counted', async () => {
    await lists().seen(7, works);
    expect(told()).toEqual([
      [0, 'open'],
      [1, 'closed'],
      [2, 'open'],
      [3, 'closed'],
      [4, 'open'],
    ]);
    expect(most).toBe(2);
    expect(await db.lists.get(7)).toMatchObject({ done: 5, leftOut: 0 });
    const findings = await findingsFor(db, works);
    expect(findings.map((finding) => finding?.copies.length)).toEqual([1, 0, 1, 0, 1]);
  });

  it('leave out the work that the page itself is about', async () => {
    const [own] = works;
    if (!own) throw new Error('no works');
    const report = {
      sightings: [{ work: own, role: 'main' as const, confidence: 1, evidence: [] }],
      access: { state: 'closed' as const, reasons: [] },
    };
    await db.tabs.put({ tabId: 7, report, seenAt: 1 });
    await lists().seen(7, works);
    expect(told().map(([index]) => index)).toEqual([1, 2, 3, 4]);
  });

  it('say how many are not asked about when a page lists very many', async () => {
    const many: Work[] = Array.from({ length: 300 }, (_, index) => ({
      kind: 'paper',
      ids: [`doi:10.1000/many.${index}`],
    }));
    await lists().seen(7, many);
    expect(await db.lists.get(7)).toMatchObject({ done: 250, leftOut: 50 });
  });

  it('are forgotten when the reader leaves', async () => {
    const all: ReturnType<typeof lists> = lists(() => void all.left(7));
    await all.seen(7, works);
    expect(told().length).toBeLessThan(works.length);
    expect(await db.lists.get(7)).toBeUndefined();
  });
});
