// @vitest-environment node
/** Look-ups that one member of a circle has made, for all. */

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { lookup } from '../../lib/lookup/index.ts';
import { findingDraft, findingOf } from '../../lib/share/contributions/finding.ts';
import { rumourOf } from '../../lib/share/circle/wrap.ts';
import { followFindings } from '../../lib/share/keep/follow-findings.ts';
import { Manager } from '../../lib/share/manage/manager.ts';
import { findingCache } from '../../lib/store/finding-cache.ts';
import { findingFor } from '../../lib/store/findings.ts';
import { setSharesLookups, toldFor } from '../../lib/store/told.ts';
import type { Copy, Finding } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';
import { stub } from '../lookup/stub-source.ts';
import { TestWorld } from '../peers/test-world.ts';
import { meet, person, type Person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const work: Work = { kind: 'paper', ids: ['doi:10.1371/journal.pone.0000308'], title: 'Shared' };
const copy: Copy = {
  url: 'https://repository.example.edu/1.pdf',
  format: 'pdf',
  openness: 'open',
  host: 'repository.example.edu',
  source: 'unpaywall',
  evidence: 'Unpaywall: listed',
};
const finding = (copies: Copy[]): Finding => ({
  work,
  copies,
  complete: true,
  asked: [
    { source: 'unpaywall', name: 'Unpaywall', outcome: copies[0] ? 'copies' : 'nothing', ms: 5 },
  ],
});

let ada: Person;
let ben: Person;
let cleo: Person;
let circle: string;
const open = async (): Promise<void> => {
  [ada, ben, cleo] = (await Promise.all(
    ['Ada', 'Ben', 'Cleo'].map((name) => person(name, clock)),
  )) as [Person, Person, Person];
  ({ id: circle } = await ada.circles.create({ name: 'C', relays: [], licence: '' }));
  const code = await ada.circles.invite(circle);
  for (const one of [ben, cleo]) await one.circles.join(code);
  await meet(ada, ben, cleo);
};

const tell = (one: Person, copies: Copy[]) =>
  one.contributor.say(
    circle,
    findingDraft({ finding: finding(copies), askedAt: clock.ms }, clock.ms / 1000)!,
  );

/** What a look-up of this reader ends with, and how many sources it asked. */
async function look(one: Person, wishes: { again?: boolean } = {}) {
  const source = stub({ id: 'unpaywall', answer: { copies: [] } });
  let last: Finding | undefined;
  const env = {
    fetch: async () => new Response(),
    now: () => clock.ms,
    cache: findingCache(one.db),
    told: (wanted: Work) => toldFor(one.db, wanted),
    sources: [source],
    ...wishes,
  };
  for await (const found of lookup(work, env)) last = found;
  return { asked: source.asked, finding: last! };
}

describe('what a member has looked up', () => {
  beforeEach(open, 60_000);

  it.each([
    ['an open copy', [copy]],
    ['nothing', []],
  ])('spares the others the requests: %s', async (_, copies) => {
    await tell(ada, copies);
    await meet(ada, ben, cleo);
    const seen = await look(ben);
    expect(seen.asked).toBe(0);
    expect(seen.finding.copies).toEqual(copies);
    expect(seen.finding.told).toMatchObject({ name: 'Ada', circle, at: clock.ms });
    expect((await findingFor(ben.db, work.ids))?.finding.told).toBeDefined();
    expect((await look(ben, { again: true })).asked).toBe(1);
  });

  it('is not told when it is from another reader: their name is for their circle alone', () => {
    const read = finding([copy, { ...copy, source: 'readers', evidence: 'Dora: I know' }]);
    expect(findingDraft({ finding: read, askedAt: clock.ms }, 1)).toBeNull();
    expect(findingDraft({ finding: finding([copy]), askedAt: clock.ms }, 1)).not.toBeNull();
  });

  it('is not told to oneself, nor believed for ever', async () => {
    await tell(ada, []);
    await meet(ada, ben, cleo);
    expect((await look(ada)).asked).toBe(1);
    clock.ms += 40 * 24 * 60 * 60 * 1000;
    expect((await look(ben)).asked).toBe(1);
  });

  it('is corrected by a complaint, for those who have taken it over too', async () => {
    const wrong = await tell(ada, [copy]);
    await meet(ada, ben, cleo);
    expect((await look(ben)).asked).toBe(0);
    clock.ms += 1000;
    await new Manager(() => clock.ms, cleo.contributor).speak(circle, wrong, {
      says: 'complains',
      about: 'not-open',
      reason: '30 €',
    });
    await meet(ada, ben, cleo);
    for (const one of [ben, cleo]) expect((await look(one)).asked).toBe(1);
    clock.ms += 1000;
    const corrected = { ...copy, url: 'https://repository.example.edu/2.pdf' };
    await tell(ben, [corrected]);
    await meet(ada, ben, cleo);
    await ada.db.findings.clear();
    expect((await look(ada)).finding.copies).toEqual([corrected]);
  });

  it('counts of members alone, whenever they are known to be some', async () => {
    await ada.contributor.say(
      circle,
      findingDraft({ finding: finding([copy]), askedAt: clock.ms }, clock.ms / 1000)!,
    );
    const late = await person('Dan', clock);
    await late.circles.join(await ben.circles.invite(circle));
    const letters = await ada.keeper.find({ kinds: [1059] });
    for (const letter of letters.toReversed()) await late.keeper.take(letter, 'relay');
    expect((await look(late)).finding.told?.name).toBe('Ada');
    clock.ms += 1000;
    await ada.circles.leave(circle);
    await late.keeper.takeAll(
      await ada.db.outbox.toArray().then((rows) => rows.map(({ event }) => event)),
      'relay',
    );
    expect(await toldFor(late.db, work)).toBeUndefined();
  });

  it('answers for the works that were asked for, and for nothing else that it names', async () => {
    await tell(ada, [copy]);
    await meet(ada, ben, cleo);
    expect(await toldFor(ben.db, { kind: 'paper', ids: ['doi:10.1000/other'] })).toBeUndefined();
    expect((await toldFor(ben.db, work))?.finding.work.ids).toEqual(work.ids);
  });
});

describe('the reader’s own look-ups', () => {
  beforeEach(open, 60_000);

  it('are told only where they said so, once, and only what is worth it', async () => {
    const now = clock.ms;
    const keep = (id: `doi:${string}`, change: Partial<Finding>) =>
      findingCache(ada.db).keep({
        id,
        finding: { ...finding([copy]), work: { ...work, ids: [id] }, ...change },
        askedAt: now,
        freshUntil: now + 30 * 24 * 60 * 60 * 1000,
      });
    await keep('doi:10.1000/asked', {});
    await keep('doi:10.1000/by-rule', {
      asked: [{ source: 'arxiv', outcome: 'copies', byRule: true, ms: 0 }],
    });
    await keep('doi:10.1000/told', { told: { name: 'B', circle, event: 'e', at: now } });
    const world = new TestWorld();
    const errors: unknown[] = [];
    const follow = () => followFindings(ada.db, ada.contributor, world, (e) => errors.push(e));
    const sent = async () => {
      const rows = await ada.db.rumours.where({ circle, kind: 30_078 }).toArray();
      return rows.flatMap(({ rumour }) => (rumour ? findingOf(rumour)!.finding.work.ids : []));
    };
    const stop = follow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await sent()).toEqual([]);
    await setSharesLookups(ada.db, { circle, since: now - 1 }, true);
    await expect.poll(sent).toEqual(['doi:10.1000/asked']);
    stop();
    const again = follow();
    await new Promise((resolve) => setTimeout(resolve, 300));
    again();
    expect(await sent()).toEqual(['doi:10.1000/asked']);
    expect(errors).toEqual([]);
  });
});

describe('a finding from elsewhere', () => {
  const event = (change: object, created_at = clock.ms / 1000) => {
    const draft = findingDraft({ finding: finding([copy]), askedAt: clock.ms }, created_at)!;
    const said = { ...(JSON.parse(draft.content) as object), ...change };
    return rumourOf({ ...draft, content: JSON.stringify(said) }, 'a'.repeat(64));
  };
  it.each([
    ['at a shadow library', { copies: [{ ...copy, url: 'https://sci-hub.se/1' }] }],
    ['with a script for an address', { copies: [{ ...copy, url: 'javascript:alert(1)' }] }],
    ['at a place of this network', { copies: [{ ...copy, url: 'http://192.168.0.1/1.pdf' }] }],
    ['dated ahead', { at: 9e15 }],
    ['that names no date', { at: null }],
    ['with a hundred copies', { copies: Array.from({ length: 100 }, () => copy) }],
  ])('is none: %s', (_, change) => {
    expect(findingOf(event({}))).not.toBeNull();
    expect(findingOf(event(change))).toBeNull();
  });
});
