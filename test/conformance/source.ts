/**
 * What every look-up source owes. A source's own test is `testSource(unpaywall)` and what is special
 * about it; its fixtures are `test/fixtures/lookup/<id>/<case>.json`, found here.
 */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../lib/lookup/source.ts';
import { askOnce, served } from './source/asking.ts';
import { everyDamage, withNullsOnly } from './source/damage.ts';
import { fixturesOf, type SourceFixture } from './source/fixture.ts';
import * as trouble from './source/trouble.ts';
import { faultsIn } from './source/well-formed.ts';

export function testSource(source: Source): void {
  describe(`${source.id}, as every source,`, () => {
    const fixtures = fixturesOf(source.id);
    const [first] = fixtures;
    if (!first) throw new Error(`write test/fixtures/lookup/${source.id}/found.json`);

    describe.each(fixtures)('with fixture $name', ({ fixture }) => {
      answersItsFixture(source, fixture);
    });

    it('accepts no work of which nothing is known', () => {
      expect(source.accepts({ kind: 'paper', ids: [] })).toBe(false);
    });

    if (source.stage === 0) asksNobody(source, first.fixture);
    else survivesEverything(source, first.fixture);
  });
}

function answersItsFixture(source: Source, fixture: SourceFixture): void {
  it('accepts the work and answers as expected', async () => {
    expect(source.accepts(fixture.work)).toBe(true);
    const { answer } = await answerTo(source, fixture);
    expect(answer).toEqual(fixture.expected);
  });

  it('claims nothing half-filled', async () => {
    const { answer } = await answerTo(source, fixture);
    expect(faultsIn(answer)).toEqual([]);
  });
}

const answerTo = (source: Source, fixture: SourceFixture) =>
  askOnce(source, fixture.work, served(fixture), undefined, fixture.shared);

function asksNobody(source: Source, { work }: SourceFixture): void {
  it('asks nobody', async () => {
    expect(source.origins).toEqual([]);
    const { requests } = await askOnce(source, work, trouble.silence);
    expect(requests).toEqual([]);
  });
}

function survivesEverything(source: Source, fixture: SourceFixture): void {
  const { work } = fixture;
  const isSearch = fixture.none !== undefined;
  // Without a schema, text that is not the right one cannot always be told from another page.
  const isText = typeof Object.values(fixture.answers)[0] === 'string';
  const notUnderstood = isText
    ? expect.stringMatching(/^(?:malformed|not-an-answer)$/u)
    : 'malformed';

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks only its own hosts, without cookies or referrer', async () => {
    const { requests } = await askOnce(source, work, served(fixture));
    expect(requests.length).toBeGreaterThan(0);
    for (const { url, init } of requests) {
      expect(source.origins).toContain(`${new URL(url).origin}/*`);
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
      expect(init?.method ?? 'GET').toBe('GET');
    }
  });

  it.skipIf(isSearch)('takes 404 as a work it does not know', async () => {
    const { report } = await askOnce(source, work, trouble.status(404));
    expect(report.outcome).toBe('unknown-work');
  });

  it.runIf(isSearch)('takes 404 as a failure, since a search has none', async () => {
    const { report } = await askOnce(source, work, trouble.status(404));
    expect(report).toMatchObject({ outcome: 'failed', reason: 'refused' });
  });

  it.runIf(isSearch)('takes a search that found nothing as a work it does not know', async () => {
    const { report } = await askOnce(source, work, trouble.answer(fixture.none));
    expect(report).toMatchObject({ outcome: 'unknown-work' });
  });

  it.each([
    ['429 with Retry-After', trouble.status(429, { 'retry-after': '120' }), 'busy'],
    ['503', trouble.status(503), 'busy'],
    ['500', trouble.status(500), 'broken'],
    ['502 with mark-up', trouble.html(502), 'broken'],
    ['403', trouble.status(403), 'refused'],
    ['422', trouble.status(422), 'refused'],
    ['a bot wall with status 200', trouble.html(200), 'not-an-answer'],
    ['a bot wall labelled as the real thing', trouble.mislabelledHtml, 'not-an-answer'],
    ['a redirect to a foreign host', trouble.foreignRedirect(fixture), 'not-an-answer'],
    ['an empty answer', trouble.status(204), 'not-an-answer'],
    ['an answer cut short', trouble.truncated(fixture), notUnderstood],
    ['another shape', trouble.body('{"unexpected":true}'), notUnderstood],
    ['a list instead of an object', trouble.body('[[1],"2"]'), notUnderstood],
    ['no connection', trouble.offline, 'offline'],
    ['a connection lost on the way', trouble.brokenStream, 'offline'],
    ['an endless body', trouble.endless, 'too-large'],
    ['a body announced with 50 MB', trouble.huge, 'too-large'],
    ['a slow drip', trouble.drip, 'timeout'],
    ['no answer at all', trouble.silence, 'timeout'],
  ])('reports %s as a failure', async (_, fetch, reason) => {
    const { report, answer } = await askOnce(source, work, fetch);
    expect(report).toMatchObject({ outcome: 'failed', reason });
    expect(answer).toBeNull();
  });

  it('passes on how long it was asked to wait', async () => {
    const fetch = trouble.status(429, { 'retry-after': '120' });
    const { error } = await askOnce(source, work, fetch);
    expect(error).toMatchObject({ source: source.id, reason: 'busy', retryAfter: 120_000 });
  });

  it('stops when its asker leaves', async () => {
    const leaving = new AbortController();
    const asked = askOnce(source, work, trouble.silence, leaving.signal);
    leaving.abort();
    expect(await asked).toMatchObject({ report: { outcome: 'failed', reason: 'cancelled' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('claims no copy from an answer with nothing in it', async () => {
    const { answer } = await askOnce(source, work, served(withNullsOnly(fixture)));
    expect(answer?.copies ?? []).toEqual([]);
  });

  it('claims nothing half-filled, whichever field is missing or odd', async () => {
    const faults: string[] = [];
    for (const { what, damaged } of everyDamage(fixture)) {
      const { answer, report } = await askOnce(source, work, served(damaged));
      faults.push(...faultsIn(answer).map((fault) => `${what}: ${fault}`));
      const isClean = report.outcome !== 'failed' || report.reason === 'malformed';
      if (!isClean) faults.push(`${what}: reported as ${report.reason}`);
    }
    expect(faults).toEqual([]);
  });
}
