/**
 * The look-up in a simulated internet: latencies, failures and limits of `simulation/services.ts`, a
 * fake clock, a fixed seed. DOIs are drawn from those that readers looked up in a real week; without
 * `../shared/corpus` beside the project, from a made-up week with the same publishers' shares.
 */

import { existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LookupEnv } from '../../lib/lookup/env.ts';
import { lookup } from '../../lib/lookup/index.ts';
import { anyoneMayRead, type Finding } from '../../lib/work/copy.ts';
import { parseDoi } from '../../lib/work/ids/doi.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import { createInternet, type Internet } from './simulation/internet.ts';
import { seeded, type Random } from './simulation/random.ts';
import { truthOf } from './simulation/services.ts';

const file = new URL('../../../shared/corpus/dois-week.txt', import.meta.url);
const week = existsSync(file)
  ? readFileSync(file, 'utf8').split('\n').filter(Boolean)
  : madeUpWeek();

function madeUpWeek(): string[] {
  console.log('../shared/corpus is not beside the project: a made-up week instead of a real one');
  const shares = [
    '10.1016/j.x',
    '10.1007/s',
    '10.1111/a',
    '10.1038/s',
    '10.1371/journal.',
    '10.3389/f',
  ];
  return Array.from({ length: 6000 }, (_, i) => `${shares[i % shares.length]}${i}`);
}

function draw(count: number, random: Random): WorkId[] {
  const drawn = Array.from({ length: count }, () => week[Math.floor(random() * week.length)] ?? '');
  return drawn.map((doi) => parseDoi(doi)).filter((id) => id !== null);
}

interface Seen {
  id: WorkId;
  asked: number;
  /** Milliseconds; infinite when no copy was found. */
  firstCopy: number;
  ended: number;
  finding: Finding;
}

async function look(id: WorkId, env: LookupEnv): Promise<Seen> {
  const start = Date.now();
  let asked = 0;
  let firstCopy = Number.POSITIVE_INFINITY;
  let last: Finding | undefined;
  const counting = { ...env, onRequest: () => (asked += 1) };
  for await (const finding of lookup({ kind: 'paper', ids: [id] }, counting)) {
    last = finding;
    if (finding.copies.some(anyoneMayRead)) firstCopy = Math.min(firstCopy, Date.now() - start);
  }
  if (!last) throw new Error('no last word');
  return { id, asked, firstCopy, ended: Date.now() - start, finding: last };
}

/** A reader who opens a page every so often. */
async function reading(ids: WorkId[], env: LookupEnv, gapMs: number): Promise<Seen[]> {
  const all: Promise<Seen>[] = [];
  for (const id of ids) {
    all.push(look(id, env));
    await vi.advanceTimersByTimeAsync(gapMs);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  return Promise.all(all);
}

function envFor(internet: Internet): LookupEnv {
  return { fetch: internet.fetch, now: () => Date.now() };
}

const emptyInternet = async () => new Response('unknown', { status: 404 });

function median(numbers: number[]): number {
  return (
    numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
  );
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

// Hours of simulated time: seconds of real time, more where many share a machine.
describe('in a simulated internet', { timeout: 120_000 }, () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('a week of papers: few requests, fast copies, true last words', async () => {
    const random = seeded(7);
    const internet = createInternet(random);
    const seen = await reading(draw(1000, random), envFor(internet), 2000);

    const requests = mean(seen.map(({ asked }) => asked));
    const without = seen.filter(({ asked }) => asked === 0).length / seen.length;
    const slowest = Math.max(...seen.map(({ ended }) => ended));
    const ratios = seen.flatMap(({ id, firstCopy }) => {
      const best = fastestWithCopy(id, internet);
      return best === undefined || firstCopy === Number.POSITIVE_INFINITY ? [] : [firstCopy / best];
    });
    console.log({ requests, without, slowest, ratio: median(ratios), measured: ratios.length });

    expect(requests).toBeLessThanOrEqual(2);
    expect(without).toBeGreaterThanOrEqual(0.12);
    expect(slowest).toBeLessThan(10_000);
    expect(ratios.length).toBeGreaterThan(200);
    expect(median(ratios)).toBeLessThanOrEqual(1.1);
    expect(internet.breaches).toEqual([]);
    expect(seen.filter(({ finding }) => !finding.complete)).toEqual([]);
  });

  it('finds every copy that a source which answered has, and no other', async () => {
    const random = seeded(11);
    const internet = createInternet(random);
    const seen = await reading(draw(400, random), envFor(internet), 2000);
    const wrong = seen.filter(({ id, finding, asked }) => {
      const { openAt } = truthOf(id.slice('doi:'.length));
      const told = finding.asked.some(
        ({ source, outcome }) => outcome === 'copies' && openAt[source as keyof typeof openAt],
      );
      return asked > 0 && finding.copies.some(anyoneMayRead) !== told;
    });
    expect(wrong).toEqual([]);
  });

  it('a page with a hundred references keeps to every host’s limit', async () => {
    const random = seeded(13);
    const internet = createInternet(random);
    const seen = await reading(draw(100, random), envFor(internet), 0);
    expect(internet.breaches).toEqual([]);
    expect(seen.filter(({ finding }) => !finding.complete)).toEqual([]);
  });

  it('ten thousand look-ups leave no timer and no memory behind', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const random = seeded(17);
    const env: LookupEnv = { fetch: emptyInternet, now: () => Date.now() };
    const many = async (count: number) => {
      for (let done = 0; done < count; done += 100) await reading(draw(100, random), env, 50);
    };
    await many(2000);
    const before = heap();
    await many(8000);
    expect(vi.getTimerCount()).toBe(0);
    expect(heap() - before).toBeLessThan(3);
  });
});

/** Of the sources asked first, the quickest that has a copy: nobody can be faster. */
function fastestWithCopy(id: WorkId, { requests }: Internet): number | undefined {
  const doi = id.slice('doi:'.length);
  const { openAt } = truthOf(doi);
  const hosts = [
    ...(openAt.unpaywall ? ['api.unpaywall.org'] : []),
    ...(openAt.openalex ? ['api.openalex.org'] : []),
  ];
  const latencies = requests
    .filter(({ host, url }) => hosts.includes(host) && decodeURIComponent(url).includes(doi))
    .map(({ latency }) => latency)
    .filter((latency) => latency < 8000);
  return latencies.length > 0 ? Math.min(...latencies) : undefined;
}
