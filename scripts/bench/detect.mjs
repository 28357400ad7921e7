/** How long `detect` takes in Chromium, beside serialising the page and searching it for a DOI. */

import { lyingPages, madePages } from './pages.js';
import { realPages } from './in-page/real-pages.mjs';
import { withStopwatch } from './in-page/stopwatch.mjs';
import { at, median, round } from './in-page/statistics.mjs';

const address = 'https://www.example.org/2024/leaves';
/** By size: the promise is made for pages of 1 MB. */
const runs = new Map([
  [10_000, 12],
  [100_000, 12],
  [1_000_000, 30],
  [10_000_000, 4],
]);
const runsOfLies = 6;
const runsOfAlternatives = 4;
const runsInNewProcess = 9;
const runsOfRealPage = 3;
/** Of the real pages, every so many is also opened in a process of its own. */
const everyNth = 4;

const classes = [
  ['real pages below 100 kB', 0, 100_000],
  ['real pages of 100 to 300 kB', 100_000, 300_000],
  ['real pages of 300 kB to 2 MB', 300_000, 2_000_000],
];

/**
 * Rows of `{ what, pages, kB, medianMs, p95Ms, newProcessMs, firstLookMs, serialiseMs, timesFaster }`. Of
 * made pages the percentile is over runs; of real ones over pages, each with the median of its runs.
 */
export default async function benchDetect() {
  const rows = [];
  await withStopwatch(async (stopwatch) => {
    for (const [what, make] of Object.entries(madePages)) {
      for (const [bytes, count] of runs) {
        rows.push(await made(stopwatch, what, make(bytes), count));
      }
    }
    for (const [what, make] of Object.entries(lyingPages)) {
      rows.push(await lying(stopwatch, what, make()));
    }
    rows.push(...(await real(stopwatch)));
  });
  console.log(explanation);
  return rows;
}

const explanation = `
medianMs, p95Ms: one call on a document of its own, after its garbage was collected, in a process where the code
  has run before; the smaller of wall time and the main thread's processor time. newProcessMs: the median of
  the first call in a process just started, with all code still to be compiled. serialiseMs: the alternative,
  outerHTML searched with a pattern, in the same way as medianMs.`;

async function made(stopwatch, what, html, count) {
  const bytes = html.length;
  const times = await all(stopwatch, html, address, count);
  const fresh = [];
  const starts = count === runs.get(1_000_000) ? runsInNewProcess : 0;
  while (fresh.length < starts) fresh.push(await stopwatch.first('detect', html, address));
  return row({ what, pages: 1, bytes, detect: times.detect, fresh, ...alternatives([times]) });
}

async function lying(stopwatch, what, html) {
  await stopwatch.show(html, address);
  const detect = await stopwatch.again('detect', runsOfLies);
  return {
    ...row({ what, pages: 1, bytes: html.length, detect }),
    msPerMB: round(at(detect, 0.95) / (html.length / 1e6)),
  };
}

async function real(stopwatch) {
  const measured = [];
  for (const [index, { bytes, html, url }] of realPages().entries()) {
    const times = await all(stopwatch, html, url ?? address, runsOfRealPage, 1);
    const fresh =
      index % everyNth === 0 ? [await stopwatch.first('detect', html, url ?? address)] : [];
    measured.push({ bytes, times, fresh });
  }
  return classes.flatMap(([what, least, most]) => {
    const some = measured.filter(({ bytes }) => bytes >= least && bytes < most);
    if (some.length === 0) return [];
    const bytes = some.reduce((sum, page) => sum + page.bytes, 0) / some.length;
    const detect = some.map(({ times }) => median(times.detect));
    const fresh = some.flatMap((page) => page.fresh);
    return row({
      what,
      pages: some.length,
      bytes,
      detect,
      fresh,
      ...alternatives(some.map(({ times }) => times)),
    });
  });
}

async function all(stopwatch, html, url, count, others = runsOfAlternatives) {
  await stopwatch.show(html, url);
  return {
    detect: await stopwatch.again('detect', count),
    firstLook: await stopwatch.again('firstLook', others),
    serialise: await stopwatch.again('serialise', others),
  };
}

function alternatives(measured) {
  return {
    firstLook: measured.map((times) => median(times.firstLook)),
    serialise: measured.map((times) => median(times.serialise)),
  };
}

function row({ what, pages, bytes, detect, fresh = [], firstLook, serialise }) {
  return {
    what,
    pages,
    kB: Math.round(bytes / 1000),
    medianMs: round(median(detect)),
    p95Ms: round(at(detect, 0.95)),
    ...(fresh.length > 0 && { newProcessMs: round(median(fresh)) }),
    ...(firstLook && { firstLookMs: round(median(firstLook)) }),
    ...(serialise && {
      serialiseMs: round(median(serialise)),
      timesFaster: round(median(serialise) / Math.max(median(detect), 0.05)),
    }),
  };
}
