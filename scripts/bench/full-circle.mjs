/**
 * A large circle in the built extension, in a real Chromium: ten thousand contributions come from a
 * relay, each in its envelope, are checked, opened and stored; and the memory of the background then.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { envelopes } from './envelopes.js';
import { heapsOf } from './in-page/memory.mjs';

const count = Number(process.env.BENCH_COUNT ?? 10_000);
const givesUpAfterMs = 10 * 60_000;

/** Rows of `{ what, ours, other, ratio }`. */
export default async function benchFullCircle() {
  const { build } = await importTypeScript('../build.ts');
  await build('shipped');
  const { openBrowser } = await importTypeScript('../../test/e2e/harness/browser.ts');
  const { bundle } = await importTypeScript('../../test/e2e/harness/bundle.ts');
  const { startRelay } = await importTypeScript('../../test/peers/relay.ts');
  const script = await bundle(new URL('full-circle-page.js', import.meta.url).pathname);
  let relay = await startRelay();
  const browser = await openBrowser({ build: 'shipped' });
  try {
    const page = await browser.openExtensionPage('options.html');
    await page.evaluate(script);
    const circle = await page.evaluate((url) => globalThis.bench.makeCircle(url), relay.url);
    const isHere = () => relay.events.size > 0;
    while (!isHere()) await pause(100);
    const before = await heaps(browser);
    await relay.stop();
    const all = [...envelopes(count, circle.secret)];
    relay = await startRelay({}, relay.port);
    for (const event of all) relay.events.set(event.id, event);
    await page.evaluate(() => globalThis.bench.watchWaits());
    const seconds = await secondsUntilAllAreIn(page);
    const longest = await page.evaluate(() => globalThis.bench.longestWait());
    await page.close();
    await pause(5000);
    const after = await heaps(browser);
    const many = `${count.toLocaleString('en')} sealed contributions`;
    return [
      row(`${many} fetched, checked, opened, stored: s`, seconds),
      row('longest that a page of the extension waited meanwhile: ms', longest),
      row('scripts of the background after that, beside an empty circle: MB', after, before),
    ];
  } finally {
    await browser.close();
    await relay.stop();
  }
}

/** Megabytes of the service worker and of the page in which sharing runs. */
async function heaps({ browser, extensionId }) {
  const sizes = await heapsOf(browser, extensionId);
  return (sizes.background ?? 0) + sizes['page in which sharing runs'];
}

/** From the first that is there to the last. */
async function secondsUntilAllAreIn(page) {
  const asked = performance.now();
  let first;
  for (;;) {
    const there = await page.evaluate(() => globalThis.bench.notes());
    const now = performance.now();
    if (there > 0) first ??= now;
    if (there >= count) return (now - first) / 1000;
    if (now - asked > givesUpAfterMs) throw new Error(`only ${there} of ${count} came in`);
    await pause(100);
  }
}

function row(what, ours, other) {
  return {
    what,
    ours: rounded(ours),
    ...(other !== undefined && { other: rounded(other), ratio: rounded(other / ours) }),
  };
}

function rounded(value) {
  return Number(value.toPrecision(3));
}
