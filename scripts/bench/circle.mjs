/**
 * Shared look-ups: ten readers of a circle beside ten who read alone, who look up the same works in
 * the same order. Works follow a Zipf distribution of exponent 0.9 over the DOIs of a real week
 * (`../shared/corpus/dois-week.txt`; made-up ones where it is absent). Look-up, format and freshness
 * are the extension's own; the internet is that of the tests, its time is virtual.
 */

import { existsSync, readFileSync } from 'node:fs';
import { importTypeScript } from '../setup/import-typescript.mjs';

const readers = 10;
const exponent = 0.9;
const file = new URL('../../../shared/corpus/dois-week.txt', import.meta.url);
/** How far apart two look-ups of the whole circle are; a working week has room for all of them. */
const gapMs = 20_000;

/** Rows of `{ what, ours, other, ratio }`. */
export default async function benchCircle() {
  const code = await importTypeScript(new URL('./circle-entry.ts', import.meta.url).href);
  const week = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : madeUp();
  const rows = [];
  for (const [works, each] of [
    [2000, 300],
    [2000, 1000],
    [week.length, 1000],
  ])
    rows.push(await compare(code, week, works, each));
  return rows;
}

async function compare(code, week, works, each) {
  const random = code.seeded(23);
  const dois = shuffled(week, random).slice(0, works);
  const draw = zipf(dois.length, random);
  const turns = Array.from({ length: readers * each }, (_, turn) => ({
    reader: turn % readers,
    id: code.parseDoi(dois[draw()]),
  })).filter(({ id }) => id !== null);
  const together = await read(code, turns, true);
  const alone = await read(code, turns, false);
  const list =
    works === week.length ? 'all of the week' : `a field of ${works.toLocaleString('en')}`;
  return {
    what: `${readers} readers, ${each} look-ups each from ${list} works, at best ${atBest(turns)} %: requests`,
    ours: together.requests,
    other: alone.requests,
    ratio: Number((together.requests / alone.requests).toFixed(2)),
    // Sources fail by chance in this internet, so that not quite the same is found.
    'copies found': `${together.found} and ${alone.found}`,
  };
}

/** What is left when each work is looked up once in the circle instead of once by each who reads it. */
function atBest(turns) {
  const once = new Set(turns.map(({ id }) => id));
  const alone = new Set(turns.map(({ reader, id }) => `${reader} ${id}`));
  return Math.round((100 * once.size) / alone.size);
}

/** How many requests left, and how many look-ups ended with a copy that anyone may read. */
async function read(code, turns, isShared) {
  const time = virtualTime();
  const internet = code.createInternet(code.seeded(5));
  const sayings = new Map();
  const envs = Array.from({ length: readers }, (_, reader) => ({
    // Each reader asks from an address of their own.
    fetch: (address, init) => internet.fetch(address, init),
    network: new code.Network(() => time.now()),
    now: () => time.now(),
    cache: code.memoryCache(100_000),
    told: async ({ ids: [id] }) => {
      const event = sayings.get(id);
      return event && event.pubkey !== author(reader) ? code.findingOf(event) : undefined;
    },
  }));
  let found = 0;
  try {
    for (const { reader, id } of turns) {
      const finding = await time.run(last(code.lookup({ kind: 'paper', ids: [id] }, envs[reader])));
      if (finding.copies.some(({ openness }) => openness === 'open' || openness === 'free'))
        found += 1;
      if (isShared && !finding.told) share(code, sayings, { finding, id, reader, now: time.now() });
      await time.pass(gapMs / readers);
    }
  } finally {
    time.end();
  }
  return { requests: internet.requests.length, found };
}

/** As `keep/follow-findings.ts` does, by the same form. */
function share({ findingDraft, rumourOf }, sayings, { finding, id, reader, now }) {
  const isAsked = finding.asked.some(({ outcome, byRule }) => outcome !== 'skipped' && !byRule);
  const failed = finding.asked.some(({ outcome }) => outcome === 'failed');
  if (!isAsked || (failed && finding.copies.length === 0)) return;
  const draft = findingDraft({ finding, askedAt: now }, Math.ceil(now / 1000));
  if (draft) sayings.set(id, rumourOf(draft, author(reader)));
}

const author = (reader) => String(reader).padStart(64, '0');

async function last(findings) {
  let finding;
  for await (const one of findings) finding = one;
  return finding;
}

/** The inverse of the cumulative distribution: rank 0 is drawn most. */
function zipf(count, random) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += (rank + 1) ** -exponent;
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function shuffled(list, random) {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}

function madeUp() {
  console.log('../shared/corpus is not beside the project: made-up DOIs instead of a real week');
  const shares = ['10.1016/j.x', '10.1007/s', '10.1111/a', '10.1038/s', '10.1371/journal.'];
  return Array.from({ length: 110_000 }, (_, at) => `${shares[at % shares.length]}${at}`);
}

/** Lets promises settle that wait for no time. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Timers and dates of this process run on a clock of ours, which leaps from one to the next. */
function virtualTime() {
  const real = { setTimeout, clearTimeout, now: Date.now };
  let now = real.now();
  let made = 0;
  const timers = new Map();
  globalThis.setTimeout = (run, ms = 0, ...rest) => {
    made += 1;
    timers.set(made, { at: now + Math.max(0, ms), run: () => run(...rest) });
    return made;
  };
  globalThis.clearTimeout = (id) => void timers.delete(id);
  Date.now = () => Math.floor(now);

  function leap(until) {
    let next;
    for (const [id, timer] of timers) if (!next || timer.at < next.timer.at) next = { id, timer };
    if (!next || next.timer.at > until) return false;
    timers.delete(next.id);
    now = Math.max(now, next.timer.at);
    next.timer.run();
    return true;
  }

  return {
    now: () => Math.floor(now),
    async run(promise) {
      const state = { isDone: false };
      const end = promise.finally(() => (state.isDone = true));
      end.catch(() => {});
      await settle();
      while (!state.isDone) {
        leap(Infinity);
        await settle();
      }
      return end;
    },
    async pass(ms) {
      const until = now + ms;
      while (leap(until)) await settle();
      now = until;
    },
    end() {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
    },
  };
}
