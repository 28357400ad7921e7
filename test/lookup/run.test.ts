import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { LookupEnv } from '../../lib/lookup/env.ts';
import { Network } from '../../lib/lookup/network.ts';
import type { Http } from '../../lib/lookup/source.ts';
import { run } from '../../lib/lookup/run.ts';
import type { Finding } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';
import { LookupError } from '../../lib/work/errors.ts';
import { envWith, openCopy, paper, stub, type Stub } from './stub-source.ts';

const found = { copies: [openCopy] };
const nothing = { copies: [] };

function telling(id: string, ...kinds: ('correction' | 'retraction')[]): Stub {
  return stub({
    id,
    answer: { copies: [], notices: kinds.map((kind) => ({ kind, label: kind })) },
  });
}

/** Lets the fake clock run until the look-up ends; tells when it learnt what. */
async function running(
  sources: Stub[],
  more: Partial<LookupEnv> = {},
  earlier?: Finding,
  ageMs = 0,
) {
  const start = Date.now();
  const progress: { ms: number; copies: number }[] = [];
  const onProgress = (finding: Finding) =>
    progress.push({ ms: Date.now() - start, copies: finding.copies.length });
  const { signal } = new AbortController();
  const env = envWith(sources, more);
  const ending = run({
    work: paper,
    sources,
    env,
    signal,
    onProgress,
    earlier: earlier && { finding: earlier, askedAt: start - ageMs },
  }).then((finding) => ({
    finding,
    ms: Date.now() - start,
    progress,
    outcome: (id: string) => finding.asked.find(({ source }) => source === id),
  }));
  await vi.runAllTimersAsync();
  return ending;
}

function finders(a: number, b: number): Stub[] {
  return [stub({ id: 'a', after: a, answer: found }), stub({ id: 'b', after: b, answer: found })];
}

describe('a look-up', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks nobody when the work carries its own address', async () => {
    const free = stub({ id: 'a', stage: 0, answer: found });
    const other = stub({ id: 'b', stage: 1 });
    const { finding, outcome } = await running([free, other]);
    expect(finding).toMatchObject({ complete: true, copies: [{ source: 'a' }] });
    expect(other.asked).toBe(0);
    expect(outcome('b')).toMatchObject({ outcome: 'skipped', reason: 'not-needed', name: 'B' });
  });

  it('asks all of stage one at once and shows the first copy at once', async () => {
    const fast = stub({ id: 'fast', after: 100, answer: found });
    const slow = stub({ id: 'slow', after: 2000, answer: nothing });
    const { progress, ms } = await running([slow, fast]);
    expect(progress[0]).toEqual({ ms: 100, copies: 1 });
    expect(ms).toBe(2000);
  });

  it('asks stage two only when nothing that anyone may read was found', async () => {
    const borrow = { copies: [{ ...openCopy, openness: 'borrow' as const }] };
    const later = stub({ id: 'later', stage: 2, answer: found });
    await running([stub({ id: 'one', answer: found }), later]);
    expect(later.asked).toBe(0);
    await running([stub({ id: 'one', answer: borrow }), later]);
    expect(later.asked).toBe(1);
  });

  it('asks stage three only when the reader wants it, or has a key for it', async () => {
    const core = stub({ id: 'core', stage: 3, answer: nothing });
    const { outcome } = await running([core]);
    expect(core.asked).toBe(0);
    expect(outcome('core')).toMatchObject({ outcome: 'skipped', reason: 'on-request' });
    await running([core], { thorough: true });
    expect(core.asked).toBe(1);
    await running([core], { keys: { core: 'secret' } });
    expect(core.asked).toBe(2);
  });

  it('asks everyone when the reader wants every copy', async () => {
    const sources = ([0, 1, 2, 3] as const).map((stage) =>
      stub({ id: `s${stage}`, stage, answer: found, prospect: () => 'none' }),
    );
    await running(sources, { thorough: true });
    expect(sources.map(({ asked }) => asked)).toEqual([1, 1, 1, 1]);
  });

  it('does not ask whom the reader turned off', async () => {
    const off = stub({ id: 'off', answer: found });
    const { outcome } = await running([off], { permits: ({ id }) => id !== 'off' });
    expect(off.asked).toBe(0);
    expect(outcome('off')).toMatchObject({ outcome: 'skipped', reason: 'turned-off' });
  });

  it('spares a request that would hardly pay', async () => {
    const unlikely = stub({
      id: 'x',
      stage: 2,
      prospect: ({ work }) => (work.ids.length > 2 ? 'good' : 'none'),
    });
    const { outcome } = await running([stub({ id: 'one', answer: nothing }), unlikely]);
    expect(unlikely.asked).toBe(0);
    expect(outcome('x')).toMatchObject({ outcome: 'skipped', reason: 'unlikely' });
  });

  it('takes slim chances only while look-ups cost less than two requests each', async () => {
    const asking = stub({ id: 'one', answer: nothing });
    const slim = stub({ id: 'x', stage: 2, prospect: () => 'slim' });
    const network = new Network();
    await running([asking, slim], { network });
    expect(slim.asked).toBe(1);
    for (let i = 0; i < 300; i += 1) network.thrift.ended(2);
    await running([asking, slim], { network });
    expect(slim.asked).toBe(1);
    for (let i = 0; i < 30; i += 1) network.thrift.ended(0);
    await running([asking, slim], { network });
    expect(slim.asked).toBe(2);
  });

  it('follows an id just learnt to further sources', async () => {
    const teller = stub({
      id: 'teller',
      answer: { copies: [], alsoKnownAs: ['arxiv:2401.01234'] },
    });
    const server = stub({
      id: 'server',
      stage: 0,
      answer: found,
      accepts: ({ ids }) => ids.includes('arxiv:2401.01234'),
    });
    const { finding } = await running([server, teller]);
    expect(finding.copies).toHaveLength(1);
    expect(finding.work.ids).toContain('arxiv:2401.01234');
  });

  it('fills only gaps in what is known of the work', async () => {
    const about = { title: 'Tides of small lakes', year: 2019, kind: 'book' as const };
    const teller = stub({ id: 'teller', answer: { copies: [], about } });
    const { finding } = await running([teller]);
    expect(finding.work).toEqual({ ...paper, title: 'Tides of small lakes', year: 2019 });
  });

  it('gives a slow stage company after three seconds', async () => {
    const slow = stub({ id: 'slow', after: 7000, answer: nothing });
    const next = stub({ id: 'next', stage: 2, after: 100, answer: found });
    const { progress } = await running([slow, next]);
    expect(progress[0]).toEqual({ ms: 3100, copies: 1 });
  });

  it('ends within ten seconds though nobody answers, and says so', async () => {
    const sources = ([1, 1, 2] as const).map((stage, i) =>
      stub({ id: `s${i}`, stage, after: 60_000, answer: found }),
    );
    const { finding, ms } = await running(sources);
    expect(ms).toBeLessThan(10_000);
    expect(finding.complete).toBe(true);
    expect(finding.asked.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      Array.from(sources, () => ['failed', 'timeout']),
    );
  });

  it('leaves no timer behind', async () => {
    const sources = [stub({ id: 'a', answer: found }), stub({ id: 'b', answer: nothing })];
    const { signal } = new AbortController();
    const env = envWith(sources);
    await run({ work: paper, sources, env, signal, onProgress: () => {} });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports a failure as a failure, and a stumbling source as one that did not understand', async () => {
    const busy = stub({ id: 'busy', error: new LookupError('busy', 'busy') });
    const stumbling = stub({ id: 'stumbling', error: new TypeError('x is undefined') });
    const { outcome, finding } = await running([
      busy,
      stumbling,
      stub({ id: 'ok', answer: found }),
    ]);
    expect(outcome('busy')).toMatchObject({ outcome: 'failed', reason: 'busy' });
    expect(outcome('stumbling')).toMatchObject({ outcome: 'failed', reason: 'malformed' });
    expect(finding.copies).toHaveLength(1);
  });

  it('tells an unknown work from a known one without copies', async () => {
    const { outcome } = await running([
      stub({ id: 'unknown', answer: null }),
      stub({ id: 'known', answer: nothing }),
    ]);
    expect(outcome('unknown')?.outcome).toBe('unknown-work');
    expect(outcome('known')?.outcome).toBe('nothing');
  });

  it('puts the gravest notice first and each kind once', async () => {
    const { finding } = await running([
      telling('a', 'correction', 'retraction'),
      telling('b', 'retraction'),
    ]);
    expect(finding.notices?.map(({ kind }) => kind)).toEqual(['retraction', 'correction']);
  });

  it('keeps what an unreachable source said in the past', async () => {
    const earlier: Finding = {
      work: paper,
      copies: [{ ...openCopy, source: 'down', evidence: 'DOWN: open in a repository' }],
      asked: [],
      complete: true,
    };
    const down = stub({ id: 'down', error: new LookupError('down', 'offline') });
    const { finding } = await running([down], {}, earlier);
    expect(finding.copies).toEqual(earlier.copies);
    const gone = await running([stub({ id: 'down', answer: nothing })], {}, earlier);
    expect(gone.finding.copies).toEqual([]);
  });

  it('keeps for a month what a source said that is not asked again, unless it was turned off', async () => {
    const earlier: Finding = {
      work: paper,
      copies: [{ ...openCopy, source: 'late', evidence: 'LATE: open in a repository' }],
      asked: [],
      complete: true,
    };
    const late = [stub({ id: 'late', stage: 3 })];
    const day = 86_400_000;
    const recent = await running(late, {}, earlier, 10 * day);
    expect(recent.finding.copies).toEqual(earlier.copies);
    const old = await running(late, {}, earlier, 31 * day);
    expect(old.finding.copies).toEqual([]);
    const off = await running(late, { permits: () => false }, earlier, day);
    expect(off.finding.copies).toEqual([]);
  });

  it('names a work in the log by an id or its title, never by its page', async () => {
    const named: string[] = [];
    const asking = {
      ...stub({ id: 'a' }),
      ask: (_: Work, http: Http) => http.json('https://a.example/x', v.any()),
    };
    const signal = new AbortController().signal;
    const env = envWith([asking], { onRequest: ({ identifier }) => named.push(identifier) });
    const work = {
      kind: 'paper',
      ids: ['url:https://a.org/x?sid=SECRET'],
      title: 'Tides',
    } as const;
    const ending = run({
      work: { ...work, ids: [...work.ids] },
      sources: [asking],
      env,
      signal,
      onProgress: () => {},
    });
    await vi.runAllTimersAsync();
    await ending;
    expect(named).toEqual(['Tides']);
  });

  it('says the same of a copy whichever source was faster', async () => {
    const one = await running(finders(1, 9));
    const other = await running(finders(9, 1));
    expect(one.finding.copies).toEqual(other.finding.copies);
    expect(one.finding.copies[0]?.evidence).toBe('A and B agree: open in a repository');
  });

  it('never counts an unconfirmed address as a copy', async () => {
    const later = stub({ id: 'later', stage: 2, answer: nothing });
    const unsure = stub({ id: 'unsure', answer: { copies: [], unconfirmed: [openCopy] } });
    const { finding } = await running([unsure, later]);
    expect(finding.copies).toEqual([]);
    expect(finding.unconfirmed).toHaveLength(1);
    expect(later.asked).toBe(1);
  });
});
