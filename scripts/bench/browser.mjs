/**
 * The extension in a real Chromium: from the click to a usable popup, memory after an hour's browsing replayed quickly,
 * and the start of the browser with many notes.
 *
 *   node scripts/bench/browser.mjs
 */

import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { heapsOf, privateMegabytes } from './in-page/memory.mjs';
import { median } from './in-page/statistics.mjs';

const popups = 9;
const paper = 'https://www.nature.com/articles/nature12373';
const pages = [50, 500];
const pageKilobytes = 100;
const notes = [10_000, 100_000];

/** Rows of `{ what, ours, other, ratio }`: milliseconds or megabytes. */
export default async function benchBrowser() {
  const { build: buildExtension } = await importTypeScript('../build.ts');
  const { startWorld } = await importTypeScript('../../demo/world/world.ts');
  const { openBrowser } = await importTypeScript('../../test/e2e/harness/browser.ts');
  await buildExtension('all-sites');
  const world = await startWorld();
  const open = (home) => openBrowser({ build: 'all-sites', world, ...(home && { home }) });
  try {
    return [
      ...(await popupRows(open)),
      ...(await memoryRows(open, world)),
      ...(await startRows(open)),
    ];
  } finally {
    await world.close();
  }
}

/** Beside a popup that has to look the work up first, from APIs that answer at once. */
async function popupRows(open) {
  const browser = await open();
  try {
    const tab = await browser.openTab(paper);
    await readable(browser, tab);
    const database = await browser.openExtensionPage('manifest.json');
    const times = { warm: [], cold: [], asking: [] };
    for (let run = 0; run < popups; run += 1) {
      times.warm.push(await readable(browser, tab));
      await browser.stopServiceWorker();
      await wait(200);
      times.cold.push(await readable(browser, tab));
      await database.evaluate(forgetFindings);
      times.asking.push(await readable(browser, tab));
    }
    return [
      row('popup readable, background awake: ms', median(times.warm), median(times.asking)),
      row('popup readable, background asleep: ms', median(times.cold), median(times.asking)),
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the opening of the popup's page to the button that reads the best copy. */
async function readable(browser, tab) {
  const popup = await browser.context.newPage();
  await popup.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector('a.button.strong')) globalThis.readableAt ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?tab=${tab.id}`);
  const at = await popup.waitForFunction(() => globalThis.readableAt, undefined, { polling: 20 });
  const time = await at.jsonValue();
  await popup.close();
  return time;
}

async function forgetFindings() {
  const request = indexedDB.open('copyleaf');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const write = request.result.transaction('findings', 'readwrite');
  write.objectStore('findings').clear();
  await new Promise((resolve) => write.addEventListener('complete', resolve));
  request.result.close();
}

/** Beside the same pages in the same browser without the extension. */
async function memoryRows(open, world) {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const { chromium } = await import('playwright-core');
  for (let number = 0; number < 50; number += 1) world.serve(articleAt(number), article(number));
  const rows = [];
  const browser = await open();
  const plain = await chromium.launch({
    executablePath: findChromium(),
    args: [...world.chromiumFlags, '--no-sandbox', '--disable-gpu'],
  });
  try {
    await joinNobody(browser);
    const tab = await browser.openTab(articleAt(0));
    const other = await plain.newPage();
    let from = 0;
    for (const count of pages) {
      for (let number = from; number < count; number += 1) {
        await Promise.all([tab.page.goto(articleAt(number)), other.goto(articleAt(number))]);
        await tab.page.waitForTimeout(60);
      }
      from = count;
      await wait(1500);
      const name = `after ${count} pages`;
      const heaps = await heapsOf(browser.browser, browser.extensionId);
      for (const [what, megabytes] of Object.entries(heaps)) {
        rows.push({ what: `${name}: scripts of the ${what}, MB`, ours: rounded(megabytes) });
      }
      const [ours, without] = await Promise.all([
        privateMegabytes(browser.browser),
        privateMegabytes(plain),
      ]);
      rows.push(row(`${name}: all of the browser, beside one without Copyleaf: MB`, ours, without));
    }
    return rows;
  } finally {
    await Promise.all([browser.close(), plain.close()]);
  }
}

/** A circle of one's own brings the page in which sharing runs. */
async function joinNobody(browser) {
  const circles = await browser.openExtensionPage('circles.html');
  await circles.getByLabel('Name of the circle').fill('Bench');
  await circles.getByRole('button', { name: 'Make it' }).click();
  await circles.getByRole('heading', { name: 'Bench' }).waitFor();
  await circles.close();
}

const articleAt = (number) =>
  `https://journal${number % 50}.copyleaf.example/article/${number % 50}`;

function article(number) {
  const paragraph = `<p>${'What was found is told here in many words. '.repeat(20)}</p>`;
  return `<!doctype html><html><head><title>Article ${number}</title>
    <meta name="citation_title" content="Article ${number}"><meta name="citation_doi" content="10.5555/bench.${number}">
    </head><body><h1>Article ${number}</h1>${paragraph.repeat((pageKilobytes * 1000) / paragraph.length)}</body></html>`;
}

/** From the start of the browser to the background's first answer, beside a profile without a note. */
async function startRows(open) {
  const script = await bundle();
  let browser = await open();
  const rows = [];
  try {
    const empty = [];
    const restart = async () => {
      const home = await browser.kill();
      const start = performance.now();
      browser = await open(home);
      const page = await browser.openExtensionPage('manifest.json');
      await page.evaluate(() =>
        globalThis.chrome.runtime.sendMessage({ id: 1, type: 'notesHere', timestamp: 1 }),
      );
      const answered = performance.now() - start;
      await page.close();
      return answered;
    };
    for (let run = 0; run < 3; run += 1) empty.push(await restart());
    let from = 0;
    for (const count of notes) {
      const page = await browser.openExtensionPage('manifest.json');
      await page.evaluate(script);
      await page.evaluate(`libraryBench.fill(${from}, ${count})`);
      await page.close();
      from = count;
      const full = [];
      for (let run = 0; run < 3; run += 1) full.push(await restart());
      const name = `browser with ${count.toLocaleString('en')} notes`;
      rows.push(
        row(`${name}: from its start to the first answer, ms`, median(full), median(empty)),
      );
      const tab = await browser.openTab(paper);
      await readable(browser, tab);
      const times = [];
      for (let run = 0; run < popups; run += 1) times.push(await readable(browser, tab));
      rows.push({ what: `${name}: popup readable, ms`, ours: rounded(median(times)) });
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function bundle() {
  const entry = fileURLToPath(new URL('library-page.js', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'libraryBench' } },
  });
  const { code } = [result].flat()[0].output[0];
  return `${code};globalThis.libraryBench = libraryBench;undefined`;
}

function row(what, ours, other) {
  return { what, ours: rounded(ours), other: rounded(other), ratio: rounded(other / ours) };
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchBrowser());
