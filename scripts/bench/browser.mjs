/**
 * The extension in a real Chromium: from the click to a usable popup, and memory after an hour's browsing
 * replayed quickly.
 *
 *   node scripts/bench/browser.mjs
 */

import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { buttonIn, readable } from './in-page/readable.mjs';
import { heapsOf, privateMegabytes } from './in-page/memory.mjs';
import { median } from './in-page/statistics.mjs';

const popups = 9;
/** As public APIs do on a good day. */
const apiMs = 200;
/** Until nothing is left to do of the look-up before. */
const settledMs = 1500;
/** A page of the extension that has the button from the start, and nothing else. */
const onlyButton = 'only-button.html';
const onlyButtonFile = new URL(`../../.output/chrome-mv3-all-sites/${onlyButton}`, import.meta.url);
const paper = 'https://www.nature.com/articles/nature12373';
const pages = [50, 500];
const pageKilobytes = 100;

/** Rows of `{ what, ours, other, ratio }`: milliseconds or megabytes. */
export default async function benchBrowser() {
  const { build: buildExtension } = await importTypeScript('../build.ts');
  const { startWorld } = await importTypeScript('../../demo/world/world.ts');
  const { openBrowser } = await importTypeScript('../../test/e2e/harness/browser.ts');
  await buildExtension('all-sites');
  const world = await startWorld();
  const open = () => openBrowser({ build: 'all-sites', world });
  try {
    return [...(await popupRows(open, world)), ...(await memoryRows(open, world))];
  } finally {
    await world.close();
  }
}

/** Beside a popup that has to look the work up first, from APIs that answer soon. */
async function popupRows(open, world) {
  await writeFile(onlyButtonFile, '<!doctype html><a class="button strong" href="#">Read</a>');
  // The browser has a copy.
  const browser = await open().finally(() => rm(onlyButtonFile));
  try {
    const tab = await browser.openTab(paper);
    await readable(browser, tab);
    const database = await browser.openExtensionPage('manifest.json');
    const times = { empty: [], warm: [], cold: [], asking: [] };
    for (let run = 0; run < popups; run += 1) {
      await wait(settledMs);
      times.empty.push(await buttonIn(browser, onlyButton));
      times.warm.push(await readable(browser, tab));
      await browser.stopServiceWorker();
      await wait(200);
      times.cold.push(await readable(browser, tab));
      await database.evaluate(forgetFindings);
      world.fail('*', { delayMs: apiMs });
      times.asking.push(await readable(browser, tab));
      world.heal('*');
    }
    return [
      row('popup readable, background awake: ms', median(times.warm), median(times.asking)),
      row('popup readable, background asleep: ms', median(times.cold), median(times.asking)),
      { what: 'the same button in an empty page of ours: ms', ours: rounded(median(times.empty)) },
    ];
  } finally {
    await browser.close();
  }
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
  await wait(1000);
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

function row(what, ours, other) {
  return { what, ours: rounded(ours), other: rounded(other), ratio: rounded(other / ours) };
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchBrowser());
