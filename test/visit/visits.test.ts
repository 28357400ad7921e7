import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../lib/store/db.ts';
import { findingFor } from '../../lib/store/findings.ts';
import { createVisits } from '../../lib/visit/visits.ts';
import type { Copy, Finding } from '../../lib/work/copy.ts';
import type { PageReport, Work } from '../../lib/work/work.ts';

const work: Work = { kind: 'paper', ids: ['doi:10.1000/1', 'pmid:12'], title: 'On leaves' };
const report: PageReport = {
  sightings: [{ work, role: 'main', confidence: 1, evidence: [] }],
  access: { state: 'closed', reasons: [] },
};
const copy: Copy = {
  url: 'https://example.org/1.pdf',
  format: 'pdf',
  openness: 'open',
  host: 'example.org',
  source: 'unpaywall',
  evidence: 'said so',
};
const first: Finding = { work, copies: [], asked: [], complete: false };
const last: Finding = { work, copies: [copy], asked: [], complete: true };

let db: Database;
let count = 0;
const shown: string[] = [];

beforeEach(() => {
  count += 1;
  db = new Database(`visits-${count}`);
  shown.length = 0;
});
afterEach(() => db.close());

function visits(steps: () => AsyncIterable<Finding>) {
  return createVisits({
    db,
    now: () => 1,
    lookup: steps,
    show: async (tabId, standing) => void shown.push(`${tabId} ${standing}`),
  });
}

describe('a page view', () => {
  it('shows looking, then what was found, and keeps both where interfaces watch', async () => {
    await visits(async function* () {
      yield first;
      expect((await findingFor(db, ['pmid:12']))?.finding.complete).toBe(false);
      yield last;
    }).seen(7, report);
    expect(shown).toEqual(['7 looking', '7 looking', '7 open']);
    expect((await db.tabs.get(7))?.report).toEqual(report);
  });

  it('says so when there is no work, and asks nobody', async () => {
    const asked: Work[] = [];
    await visits(async function* () {
      asked.push(work);
      yield last;
    }).seen(7, { ...report, sightings: [] });
    expect(shown).toEqual(['7 nothing']);
    expect(asked).toEqual([]);
  });

  it('shows nothing more of a page that the reader has left', async () => {
    const gates: (() => void)[] = [];
    const all = visits(async function* () {
      yield first;
      await new Promise<void>((resolve) => gates.push(resolve));
      yield last;
    });
    const seen = all.seen(7, report);
    await expect.poll(() => gates.length).toBe(1);
    await all.left(7);
    gates[0]?.();
    await seen;
    expect(shown).not.toContain('7 open');
    expect(await db.tabs.get(7)).toBeUndefined();
  });

  it('forgets a page and what was found under its address when the reader leaves', async () => {
    const program: Work = { kind: 'software', ids: ['url:https://vendor.example/product'] };
    const all = visits(async function* () {
      yield { ...last, work: program };
    });
    await all.seen(7, { ...report, sightings: [{ ...report.sightings[0]!, work: program }] });
    expect(await findingFor(db, program.ids)).toBeDefined();
    await all.left(7);
    expect(await db.findings.count()).toBe(0);
  });

  it('tells every tab with that work what a look-up from the popup found', async () => {
    const all = visits(async function* () {
      yield last;
    });
    await db.tabs.bulkPut([
      { tabId: 1, report, seenAt: 0 },
      { tabId: 2, report: { ...report, sightings: [] }, seenAt: 0 },
    ]);
    await db.findings.put({
      id: 'doi:10.1000/1',
      aliases: work.ids,
      finding: last,
      askedAt: 1,
      freshUntil: 9,
    });
    await all.lookUp(work);
    expect(shown).toEqual(['1 open']);
  });
});

describe('progress', () => {
  it('never replaces a kept answer by a poorer one', async () => {
    await db.findings.put({
      id: 'doi:10.1000/1',
      aliases: work.ids,
      finding: last,
      askedAt: 1,
      freshUntil: 9,
    });
    await visits(async function* () {
      yield first;
    }).seen(7, report);
    expect((await findingFor(db, work.ids))?.finding.copies).toEqual([copy]);
  });
});
