/** The background is stopped at every await of the main paths, and started again: the end is the same. */

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { answerAsSite } from '../../demo/world/sites.ts';
import { readWorks } from '../../demo/world/works.ts';
import { toW3C, type Annotation } from '../../lib/annotate/index.ts';
import { lookup } from '../../lib/lookup/index.ts';
import { Circles } from '../../lib/share/circle/circles.ts';
import { Contributor } from '../../lib/share/contributor.ts';
import { Database } from '../../lib/store/db.ts';
import { keepDraft } from '../../lib/store/drafts.ts';
import { findingCache } from '../../lib/store/finding-cache.ts';
import { keepNote } from '../../lib/store/notes.ts';
import { sharesOf } from '../../lib/store/shared-notes.ts';
import { createPageNotes } from '../../lib/visit/page-notes.ts';
import { createVisits } from '../../lib/visit/visits.ts';
import type { PageReport } from '../../lib/work/work.ts';
import { person } from '../share/readers.ts';
import { faultPoints, injectInto, Stopped, through, type FaultPoints } from './fault-points.ts';

let databases = 0;
/** To open letters takes long. */
const everyNth = 6;

/** The same database as the background opens it each time it starts. */
function openedBy(points: FaultPoints, name: string): Database {
  const db = new Database(name);
  injectInto(db, points);
  return db;
}

/** True when it ended, false when it was stopped on the way. */
async function ends(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      if (isStop(error)) return false;
      throw error;
    },
  );
}

function isStop(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = (at as { inner?: unknown }).inner ?? at.cause)
    if (at instanceof Stopped) return true;
  return String(error).includes('Stopped');
}

/**
 * Runs the path once untroubled, then with a stop at each of its points and again from the start, as the
 * caller does. `check` gets the database after each.
 */
async function stoppedEverywhere(path: {
  before?(db: Database): Promise<void>;
  run(db: Database, points: FaultPoints): Promise<unknown>;
  /** What must hold at any moment. */
  always?(db: Database): Promise<void>;
  check(db: Database, at: number): Promise<void>;
}): Promise<number> {
  const model = new Database(`chaos-${(databases += 1)}`);
  await path.before?.(model);
  const rows = await Promise.all(
    model.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  model.close();

  async function once(at: number): Promise<number> {
    const name = `chaos-${(databases += 1)}`;
    const quiet = new Database(name);
    for (const [table, all] of rows) if (all.length > 0) await quiet.table(table).bulkPut(all);
    const points = faultPoints(at);
    const db = openedBy(points, name);
    const ended = await ends(path.run(db, points));
    db.close();
    expect(ended, `stopped at ${at}`).toBe(at === 0);
    await path.always?.(quiet);
    if (!ended) {
      const again = openedBy(faultPoints(0), name);
      await path.run(again, faultPoints(0));
      again.close();
    }
    await path.check(quiet, at);
    quiet.close();
    return points.passed();
  }
  const points = await once(0);
  for (let at = 1; at <= points; at += 1) await once(at);
  return points;
}

const works = readWorks();

async function demoAnswer(address: string): Promise<Response> {
  const { status, headers, body } = answerAsSite(new URL(address), works);
  return new Response(body as BodyInit, { status, headers: headers as HeadersInit });
}

const page = 'https://www.nature.com/articles/nature12373';
const paper = { kind: 'paper' as const, ids: ['doi:10.1038/nature12373' as const] };
const seen: PageReport = {
  sightings: [{ work: paper, role: 'main', confidence: 1, evidence: [] }],
  access: { state: 'closed', reasons: [] },
};
const note: Annotation = {
  id: 'urn:uuid:1',
  workIds: paper.ids,
  source: page,
  motivation: 'commenting',
  text: 'How warm?',
  tags: [],
  selectors: [{ type: 'TextQuoteSelector', exact: 'diamond crystals' }],
  creator: {},
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
};

describe('the background is stopped at every await', () => {
  it('of a look-up: the page asks again, and the finding is whole', async () => {
    const shown: string[] = [];
    const points = await stoppedEverywhere({
      run(db, at) {
        const world = {
          fetch: through(at, demoAnswer),
          now: () => Date.now(),
          cache: findingCache(db),
        };
        const visits = createVisits({
          db,
          now: world.now,
          show: through(at, async (_tab, standing) => void shown.push(standing)),
          lookup: (work, options) => lookup(work, { ...world, ...options }),
        });
        return visits.seen(1, seen).then(() => at.pass());
      },
      async check(db) {
        expect(shown.at(-1)).toBe('free');
        const [row] = await db.findings.toArray();
        expect(row?.finding.complete).toBe(true);
        expect(row?.finding.copies[0]?.url).toContain('pmc4221854');
        expect(await db.findings.count()).toBe(1);
      },
    });
    expect(points).toBeGreaterThan(10);
  });

  it('of making a note: it is kept once, and what was typed is never in neither place', async () => {
    const points = await stoppedEverywhere({
      async before(db) {
        await db.tabs.put({ tabId: 1, report: seen, seenAt: 0 });
        await keepDraft(db, { page, place: 'page', note: { ...note, text: 'How warm' } });
      },
      run: (db, at) =>
        createPageNotes({
          db,
          now: () => 0,
          bringAnnotator: through(at, async () => {}),
          tellPages: through(at, async () => {}),
          spare: through(at, async () => {}),
          near: through(at, async (notes) => notes),
        })
          .keep({ tabId: 1, page }, toW3C(note))
          .then(() => at.pass()),
      async always(db) {
        const kept = await db.notes.count();
        expect(kept + (await db.draftNotes.count())).toBe(1);
      },
      async check(db) {
        expect((await db.notes.toArray()).map((row) => row.note.text)).toEqual(['How warm?']);
        expect(await db.draftNotes.count()).toBe(0);
        expect((await db.journal.toArray()).map(({ key }) => key)).toContain(`note:${note.id}`);
      },
    });
    expect(points).toBeGreaterThan(4);
  });

  it('of sharing it: the letter and what is known of it are there together or not at all', async () => {
    const clock = { ms: Date.now() };
    let circle = '';
    const points = await stoppedEverywhere({
      async before(db) {
        const circles = new Circles({ db, now: () => clock.ms, random: Math.random });
        circle = (await circles.create({ name: 'C', relays: [], licence: 'CC0-1.0' })).id;
        await keepNote(db, note);
        await db.outbox.clear();
      },
      run(db) {
        clock.ms += 1000;
        const env = { db, now: () => clock.ms, random: Math.random };
        return new Contributor(env, new Circles(env)).shareNote(circle, note.id);
      },
      async always(db) {
        const [letters, shares] = [await db.outbox.count(), await sharesOf(db, note.id)];
        expect(shares.length).toBe(letters);
      },
      async check(db, at) {
        expect(await sharesOf(db, note.id)).toHaveLength(1);
        if (at % everyNth !== 0) return;
        const reader = await person('Bob', clock);
        const letters = await db.outbox.toArray();
        const code = await new Circles({ db, now: () => clock.ms, random: Math.random }).invite(
          circle,
        );
        await reader.circles.join(code);
        await reader.keeper.takeAll(
          letters.map(({ event }) => event),
          'a relay',
        );
        expect((await reader.db.notes.toArray()).map((row) => row.note.text)).toEqual([
          'How warm?',
        ]);
        reader.db.close();
      },
    });
    expect(points).toBeGreaterThan(10);
  });
});
