/** Faults of the database, the clock and the network: newer, older, damaged, dated wrongly, gone. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/annotate/index.ts';
import { lookup } from '../../lib/lookup/index.ts';
import { Database } from '../../lib/store/db.ts';
import { findingCache } from '../../lib/store/finding-cache.ts';
import { keepNote, notesFor } from '../../lib/store/notes.ts';
import { dueWatches } from '../../lib/store/watches.ts';
import type { Work } from '../../lib/work/work.ts';

const page = 'https://publisher.example/paper';
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: ['doi:10.1000/1'],
  source: page,
  motivation: 'commenting',
  text: 'How warm?',
  tags: [],
  selectors: [],
  creator: {},
  modified: '2026-01-01T00:00:00.000Z',
};
const work: Work = { kind: 'paper', ids: ['doi:10.1000/1'] };

let name: string;
let db: Database;
let count = 0;
beforeEach(() => {
  name = `faults-${(count += 1)}`;
  db = new Database(name);
});
afterEach(() => db.close());

describe('two versions of the extension meet one database', () => {
  class Newer extends Database {
    constructor() {
      super(name);
      this.version(900).stores({
        future: 'id',
        notes: 'id, *aliases, page, modified, *tags, *ownTags, parent, origin, future',
      });
    }
  }

  it('the newer one comes while the older has it open: it need not wait, and both read all notes', async () => {
    await keepNote(db, note);
    const newer = new Newer();
    await keepNote(newer, { ...note, id: 'urn:uuid:2' });
    expect(await newer.notes.count()).toBe(2);
    expect(await db.notes.count()).toBe(2);
    await keepNote(db, { ...note, id: 'urn:uuid:3' });
    expect(await newer.notes.count()).toBe(3);
    newer.close();
  });

  it('the older one comes back after the newer: nothing is lost', async () => {
    const newer = new Newer();
    await keepNote(newer, note);
    await newer.table('future').put({ id: 'x' });
    newer.close();
    expect(await notesFor(db, work.ids, page)).toHaveLength(1);
    await keepNote(db, { ...note, id: 'urn:uuid:2' });
    db.close();
    const again = new Newer();
    expect(await again.table('future').count()).toBe(1);
    expect(await again.notes.count()).toBe(2);
    again.close();
  });
});

describe('a record is damaged', () => {
  it('a note: the others are shown', async () => {
    await keepNote(db, note);
    const damaged = { id: 'urn:uuid:9', aliases: ['doi:10.1000/1'], page, modified: '', tags: [] };
    await db.table('notes').put(damaged);
    await db.table('notes').put({ ...damaged, id: 'urn:uuid:8', note: 'text', origin: 7 });
    expect((await notesFor(db, work.ids, page)).map(({ id }) => id)).toEqual([note.id]);
  });

  it('a finding: it is asked anew, and the answer takes its place', async () => {
    const row = { id: 'doi:10.1000/1', aliases: ['doi:10.1000/1'], askedAt: 1, freshUntil: 9e15 };
    for (const finding of [undefined, {}, { complete: true, copies: 'many' }]) {
      await db.table('findings').put({ ...row, finding });
      let last;
      for await (const one of lookup(work, { ...offline, cache: findingCache(db) })) last = one;
      expect(last?.complete).toBe(true);
      expect(Array.isArray((await db.findings.get('doi:10.1000/1'))?.finding.copies)).toBe(true);
    }
  });
});

const offline = {
  fetch: (async () => {
    throw new TypeError('Failed to fetch');
  }) as typeof fetch,
  now: () => 2e12,
  sources: [],
};

describe('the clock jumps', () => {
  const year = 365 * 24 * 60 * 60 * 1000;
  const now = Date.UTC(2026, 0, 1);
  const finding = { work, copies: [], asked: [], complete: true };

  it('back: an answer dated ahead is asked anew', async () => {
    const cache = findingCache(db);
    const ahead = now + 10 * year;
    await cache.keep({ id: 'doi:10.1000/1', finding, askedAt: ahead, freshUntil: ahead + 1000 });
    const kept = async () => (await db.findings.get('doi:10.1000/1'))?.askedAt;
    for await (const _ of lookup(work, { ...offline, now: () => now, cache })) continue;
    expect(await kept()).toBe(now);
  });

  it('back: a watch does not wait ten years', async () => {
    const watch = { aliases: work.ids, work, since: 0, asked: 1 };
    await db.watches.bulkPut([
      { ...watch, id: 'doi:10.1000/1', nextAt: now + 10 * year },
      { ...watch, id: 'doi:10.1000/2', nextAt: now + 24 * 60 * 60 * 1000 },
      { ...watch, id: 'doi:10.1000/3', nextAt: now - 1 },
      { ...watch, id: 'doi:10.1000/4', nextAt: 0 },
    ]);
    const due = await dueWatches(db, now);
    expect(due.map(({ id }) => id).toSorted()).toEqual(['doi:10.1000/1', 'doi:10.1000/3']);
  });
});

describe('the network goes between answer and write', () => {
  it('what was learnt before is kept, and who could not be asked is named', async () => {
    let asked = 0;
    const cache = findingCache(db);
    const world = {
      now: () => Date.now(),
      cache,
      async fetch(address: string) {
        asked += 1;
        if (!address.includes('unpaywall')) throw new TypeError('Failed to fetch');
        const best = {
          url: 'https://repository.example/1.pdf',
          host_type: 'repository',
          version: 'acceptedVersion',
          license: 'cc-by',
        };
        return Response.json({
          doi: '10.1000/1',
          is_oa: true,
          title: 'T',
          best_oa_location: best,
          oa_locations: [best],
        });
      },
    };
    let last;
    for await (const one of lookup(work, world)) last = one;
    expect(asked).toBeGreaterThan(0);
    expect(last?.complete).toBe(true);
    const failed = last?.asked
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ reason }) => reason);
    expect(new Set(failed)).not.toContain('nothing');
    expect((await db.findings.toArray())[0]?.finding).toEqual(last);
  });
});
