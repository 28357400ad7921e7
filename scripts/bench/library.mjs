/**
 * Measures the library in a real Chromium with the built extension: 1 000, 10 000 and 100 000 notes
 * in its own database, searched by the kept index beside a plain look at every note; the page itself,
 * from opening to the first rows, and while it is scrolled; the popup; the start of the browser.
 *
 *   node scripts/bench/library.mjs [notes]
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { readable } from './in-page/readable.mjs';
import { median } from './in-page/statistics.mjs';

const sizes = [1000, 10_000, 100_000];
const startsFrom = 10_000;
const popups = 7;

/** Rows of `{ what, ours, other, ratio }`: milliseconds or megabytes. */
export default async function benchLibrary(largest = Infinity) {
  const { build: buildExtension } = await importTypeScript('../build.ts');
  const { launchChromium } = await importTypeScript('../../test/e2e/harness/chromium.ts');
  await buildExtension('shipped');
  const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  let chromium = await launchChromium({ extension, for: 'test' });
  /** Milliseconds from the browser's start to the background's first answer, as after a crash. */
  const restart = async () => {
    const home = await chromium.kill();
    const start = performance.now();
    chromium = await launchChromium({ extension, for: 'test', home });
    await firstAnswer(chromium);
    return performance.now() - start;
  };
  const started = async () => median([await restart(), await restart(), await restart()]);
  try {
    const script = await bundle();
    const rows = [];
    const empty = await started();
    let from = 0;
    for (const size of sizes.filter((one) => one <= largest)) {
      rows.push(...(await measure(chromium, script, from, size)));
      from = size;
      const n = size.toLocaleString('en');
      if (size >= startsFrom)
        rows.push(row(`${n} notes: browser started, beside without notes`, await started(), empty));
    }
    return rows;
  } finally {
    await chromium.close();
  }
}

function run(page, call) {
  return page.evaluate(`libraryBench.${call}`);
}

async function measure({ context, extensionId }, script, from, size) {
  const home = `chrome-extension://${extensionId}`;
  const open = async () => {
    const page = await context.newPage();
    await page.goto(`${home}/manifest.json`);
    await page.evaluate(script);
    return page;
  };

  const filling = await open();
  const filled = await run(filling, `fill(${from}, ${size})`);
  await filling.close();

  // A page that has just come up, as after a restart.
  const asking = await open();
  const ours = await run(asking, 'searched(300)');
  const scan = await run(asking, `scanned(${size > 10_000 ? 5 : 20})`);
  const written = await run(asking, `written(30, ${size})`);
  const popup = await popupTime({ context, extensionId }, asking);
  await asking.close();

  const { usable, longTasks, heap, resident } = await usePage(context, `${home}/library.html`);
  const n = size.toLocaleString('en');
  return [
    row(`${n} notes: search, 95th percentile`, ours.p95, scan.p95),
    row(`${n} notes: search, median`, ours.median, scan.median),
    row(`${n} notes: first search after a restart`, ours.first),
    row(`${n} notes: a note changed and indexed, 95th percentile`, written.p95),
    row(`${n} notes: brought in and indexed, each`, filled / (size - from)),
    row(`${n} notes: popup readable after`, popup),
    row(`${n} notes: library usable after`, usable),
    row(`${n} notes: longest task while scrolling`, longTasks),
    row(`${n} notes: memory of the page's scripts, MB`, heap),
    row(`${n} notes: memory of the page's process, MB`, resident),
  ];
}

async function popupTime(browser, page) {
  const id = await page.evaluate(async () => (await globalThis.chrome.tabs.getCurrent()).id);
  await run(page, `known(${id})`);
  const times = [];
  while (times.length < popups) times.push(await readable(browser, { id }));
  return median(times);
}

async function firstAnswer({ context, extensionId }) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await page.evaluate(() =>
    globalThis.chrome.runtime.sendMessage({ id: 1, type: 'notesHere', timestamp: 1 }),
  );
  await page.close();
}

/** Opens the library as a reader does, goes to the notes, scrolls to the end and back. */
async function usePage(context, address) {
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.virtual-list .row .title').first().waitFor();
  const usable = performance.now() - start;
  // While the first rows come, what is at the mouse may still move away.
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: /^Notes/ }).click();
  await page.locator('.virtual-list .note').first().waitFor();
  const longTasks = await page.evaluate(async () => {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const list = document.querySelector('.virtual-list');
    for (let step = 0; step <= 100; step += 1) {
      list.scrollTop = (list.scrollHeight * (step <= 50 ? step : 100 - step)) / 50;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    observer.disconnect();
    return longest;
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6;
  const resident = await residentMegabytes(context);
  await page.close();
  return { usable, longTasks, heap, resident };
}

/** Of the largest process that shows pages: the private part, as Linux counts it. */
async function residentMegabytes(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizesOf = await Promise.all(
    renderers.map(async ({ id }) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gmu)];
      return kilobytes.reduce((sum, [, size]) => sum + Number(size), 0) / 1000;
    }),
  );
  return Math.max(...sizesOf);
}

function row(what, ours, other) {
  return {
    what,
    ours: rounded(ours),
    ...(other !== undefined && { other: rounded(other), ratio: rounded(other / ours) }),
  };
}

async function bundle() {
  const outDir = await mkdtemp(join(tmpdir(), 'copyleaf-bench-'));
  const lib = {
    entry: fileURLToPath(new URL('library-page.js', import.meta.url)),
    name: 'libraryBench',
    formats: ['iife'],
    fileName: () => 'bundle.js',
  };
  try {
    await build({ configFile: false, logLevel: 'error', build: { lib, outDir } });
    const text = await readFile(join(outDir, 'bundle.js'), 'utf8');
    return `${text};globalThis.libraryBench = libraryBench;undefined`;
  } finally {
    await rm(outDir, { recursive: true });
  }
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchLibrary(Number(process.argv[2] ?? Infinity)));
