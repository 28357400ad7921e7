/**
 * Look-ups in the simulated internet of the tests (`test/lookup/simulation`), in real time: the first copy and the
 * requests, beside asking the same sources one after the other.
 */

import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { at, median } from './in-page/statistics.mjs';

const startEveryMs = 20;

/** Rows of `{ what, ours, other, ratio }`: milliseconds, or requests for a work. */
export default async function benchLookup() {
  const { lookup } = await importTypeScript('../../lib/lookup/index.ts');
  const { createInternet } = await importTypeScript('../../test/lookup/simulation/internet.ts');
  const { seeded } = await importTypeScript('../../test/lookup/simulation/random.ts');
  const tools = { lookup, createInternet, seeded };
  return [...(await measured(tools, 50)), ...(await measured(tools, 500))];
}

async function measured(tools, works) {
  // One after the other begins, none waits for another: it is the waiting that is measured.
  const each = Array.from({ length: works }, async (_, number) => {
    await wait(number * startEveryMs);
    return Promise.all([look(tools, number), oneByOne(tools, number)]);
  });
  const both = await Promise.all(each);
  const [ours, others] = [0, 1].map((side) => both.map((pair) => pair[side]));
  const without = ours.filter(({ asked }) => asked === 0).length;
  const name = `${works.toLocaleString('en')} works`;
  return [
    row(
      `${name}: to the first copy, median ms`,
      median(firstCopies(ours)),
      median(firstCopies(others)),
    ),
    row(
      `${name}: to the first copy, 95th percentile ms`,
      at(firstCopies(ours), 0.95),
      at(firstCopies(others), 0.95),
    ),
    row(`${name}: requests for each`, requestsOf(ours), requestsOf(others)),
    { what: `${name}: answered without a request, %`, ours: rounded((100 * without) / works) },
  ];
}

/** Of those that had to ask at all: the others are there at once. */
function firstCopies(all) {
  return all
    .filter(({ asked, firstCopy }) => asked > 0 && Number.isFinite(firstCopy))
    .map(({ firstCopy }) => firstCopy);
}

function requestsOf(all) {
  return all.reduce((sum, { asked }) => sum + asked, 0) / all.length;
}

const isOpen = ({ openness }) => openness === 'open' || openness === 'free';
/** Of a real week where it is beside the project, else made up of the same publishers. */
const week = new URL('../../../shared/corpus/dois-week.txt', import.meta.url);
const dois = existsSync(week)
  ? readFileSync(week, 'utf8').split('\n').filter(Boolean)
  : ['10.1016/j.x', '10.1007/s', '10.1111/a', '10.1038/s', '10.1371/journal.', '10.3389/f'];
const step = Math.max(1, Math.floor(dois.length / 500));
const doiOf = (number) =>
  dois.length > 6 ? dois[(number * step) % dois.length] : `${dois[number % 6]}${number}`;

/** Each with an internet of its own, so that no host's pace slows the others down. */
async function look({ lookup, createInternet, seeded }, number) {
  const internet = createInternet(seeded(number));
  const start = performance.now();
  let firstCopy = Infinity;
  const work = { kind: 'paper', ids: [`doi:${doiOf(number)}`] };
  for await (const { copies } of lookup(work, { fetch: internet.fetch, now: () => Date.now() })) {
    if (copies.some(isOpen)) firstCopy = Math.min(firstCopy, performance.now() - start);
  }
  return { firstCopy, asked: internet.requests.length };
}

/** The plain way: source after source, each until it answers or ten seconds are over, as far as the first copy. */
async function oneByOne({ lookup, createInternet, seeded }, number) {
  const internet = createInternet(seeded(number));
  const { allSources } = await importOnce();
  const start = performance.now();
  const work = { kind: 'paper', ids: [`doi:${doiOf(number)}`] };
  const sources = allSources.filter(({ stage }) => stage === 1 || stage === 2);
  for (const source of sources.toSorted((one, other) => one.stage - other.stage)) {
    const env = { fetch: internet.fetch, now: () => Date.now(), sources: [source] };
    for await (const { copies } of lookup(work, env)) {
      if (!copies.some(isOpen)) continue;
      return { firstCopy: performance.now() - start, asked: internet.requests.length };
    }
  }
  return { firstCopy: Infinity, asked: internet.requests.length };
}

let sources;
function importOnce() {
  return (sources ??= importTypeScript('../../lib/lookup/all-sources.ts'));
}

function row(what, ours, other) {
  return { what, ours: rounded(ours), other: rounded(other), ratio: rounded(other / ours) };
}

function rounded(value) {
  return Number(value.toPrecision(3));
}
