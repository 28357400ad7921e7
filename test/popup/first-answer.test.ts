// @vitest-environment jsdom
/** What the popup shows before anybody has answered it anything. */

import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../lib/work/work.ts';
import type { WorkId } from '../../lib/work/work-id.ts';

// It is looked for while the modules are loaded.
vi.stubGlobal('browser', fakeBrowser);
const { Database } = await import('../../lib/store/db.ts');
const { whatIsKnown } = await import('../../entrypoints/popup/what-is-known.ts');
const { useFinding } = await import('../../entrypoints/popup/use-finding.ts');

const paper: WorkId = 'doi:10.5555/one';
const preprint: WorkId = 'arxiv:2401.00001';
const other: WorkId = 'doi:10.5555/other';

const box = document.createElement('div');
let db: InstanceType<typeof Database>;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database(crypto.randomUUID());
});
afterEach(() => {
  render(null, box);
  db.close();
});

const findingOf = (title: string, ids: WorkId[], askedAt = 1) => ({
  id: ids[0] ?? paper,
  aliases: ids,
  askedAt,
  freshUntil: 0,
  finding: {
    work: { kind: 'paper' as const, title, ids },
    copies: [],
    asked: [],
    complete: true,
  },
});

/** The page of ours says which tab it is about. */
async function openTab(): Promise<number> {
  const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://journal.example/one' });
  history.replaceState(null, '', `?tab=${id}`);
  return id;
}

async function seen(tabId: number, ...ids: WorkId[]): Promise<void> {
  const work = { kind: 'paper' as const, ids };
  const report: PageReport = {
    sightings: [{ role: 'main', work, confidence: 1, evidence: [] }],
    access: { state: 'unknown', reasons: [] },
  };
  await db.tabs.put({ tabId, seenAt: 1, report });
}

describe('what is known when the popup opens', () => {
  it('is the page in front and the newest finding of its work, under any of its ids', async () => {
    await db.findings.bulkPut([
      findingOf('Older', [paper]),
      findingOf('Newer', [preprint, paper], 2),
      findingOf('Another', [other], 3),
    ]);
    const tabId = await openTab();
    await seen(tabId, paper);
    const { row, finding, ...rest } = await whatIsKnown(db);
    expect(rest).toEqual({ tabId, host: 'journal.example' });
    expect(row?.report.sightings[0]?.work.ids).toEqual([paper]);
    expect(finding?.finding.work.title).toBe('Newer');
  });

  it('is the page alone where it was not read yet', async () => {
    const tabId = await openTab();
    expect(await whatIsKnown(db)).toEqual({ tabId, host: 'journal.example' });
  });
});

function show(known: ReturnType<typeof findingOf> | undefined) {
  const Shown = () => {
    const { finding } = useFinding(db, { kind: 'paper', ids: [paper] }, known);
    return h('p', null, finding?.work.title ?? 'looking');
  };
  render(h(Shown, null), box);
  return box.textContent;
}

describe('the first answer', () => {
  it('is what was read before, until the database knows better', async () => {
    expect(show(findingOf('Known', [paper]))).toBe('Known');
    await db.findings.put(findingOf('Grown', [paper], 2));
    await vi.waitFor(() => expect(box.textContent).toBe('Grown'));
  });

  it('is never that of another work', () => {
    expect(show(findingOf('Another', [other]))).toBe('looking');
    render(null, box);
    expect(show(undefined)).toBe('looking');
  });
});
