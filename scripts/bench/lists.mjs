/** How long it takes to list the works on a page, beside serialising the page and searching it for DOIs. */

import { realPages } from './in-page/real-pages.mjs';
import { median, round } from './in-page/statistics.mjs';
import { withStopwatch } from './in-page/stopwatch.mjs';
import { madePages, referencesOf } from './pages.js';

const runs = 5;
const address = 'https://www.example.org/2024/leaves';
const mostRealPages = 12;

/**
 * Rows of `{ what, pages, kB, works, totalMs, longestSliceMs, serialiseMs }`: medians over runs, and over pages
 * for the real ones; by the wall's clock, which counts what other programs take. The alternative keeps the page busy for
 * all its time at once, and finds no place on the page.
 */
export default async function benchLists() {
  const rows = [];
  await withStopwatch(async (stopwatch) => {
    for (const bytes of [100_000, 1_000_000, 10_000_000]) {
      const page = { html: referencesOf(bytes), bytes, url: address };
      rows.push(row('reference list', [await measure(stopwatch, page)]));
    }
    const long = madePages['unrelated page'](10e6) + referencesOf(20_000);
    const longPage = { html: long, bytes: long.length, url: address };
    rows.push(row('references at the end of a long page', [await measure(stopwatch, longPage)]));
    const largest = realPages().toSorted((a, b) => b.bytes - a.bytes);
    const measured = [];
    for (const page of largest.slice(0, mostRealPages)) {
      measured.push(await measure(stopwatch, page));
    }
    if (measured.length > 0) rows.push(row('the largest real pages', measured));
  });
  return rows;
}

async function measure(stopwatch, { html, bytes, url }) {
  await stopwatch.show(html, url ?? address);
  const listings = [];
  while (listings.length < runs) listings.push(await stopwatch.listing());
  return { bytes, listings, serialise: await stopwatch.again('serialise', runs) };
}

function row(what, measured) {
  const of = (name) => measured.map(({ listings }) => median(listings.map((one) => one[name])));
  return {
    what,
    pages: measured.length,
    kB: Math.round(median(measured.map(({ bytes }) => bytes)) / 1000),
    works: median(of('works')),
    totalMs: round(median(of('totalMs'))),
    longestSliceMs: round(median(of('longestMs'))),
    serialiseMs: round(median(measured.map(({ serialise }) => median(serialise)))),
  };
}
