/**
 * Measures calls in a page of Chromium, each on a document that was parsed for it alone and after the
 * garbage of parsing was collected: what is left is the call, with what it allocates itself.
 *
 * Two clocks run: the wall's, inside the page, and the processor time of the page's main thread, outside
 * of it. The first counts what other programs take from the processor, the second the browser's own
 * handling of the question; both are too long, never too short, so the smaller one is kept.
 */

import { chromium } from 'playwright-core';
import { build } from 'vite';
import { importTypeScript } from '../../setup/import-typescript.mjs';

const entry = new URL('../detect-entry.ts', import.meta.url).pathname;
/** Names of the calls that can be measured, as the page writes them. */
const calls = {
  detect: 'Copyleaf.detect({ document: doc, url })',
  firstLook: 'Copyleaf.mayShowWork({ document: doc, url })',
  // The alternative: serialise the page and search it.
  serialise: 'doc.documentElement.outerHTML.match(/\\b10\\.\\d{4,9}\\/[-._;()/:A-Z0-9]+/giu)',
};

/** Closes the browser when `measure` has ended. */
export async function withStopwatch(measure) {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--js-flags=--expose-gc'],
  });
  try {
    const program = await bundle();
    const page = await openPage(browser, program, '<p></p>', 'https://www.example.org/');
    await measure({
      show: (html, url) => show(page, html, url),
      again: (call, runs) => again(page, call, runs),
      listing: () => listing(page),
      first: (call, html, url) => first(browser, program, call, html, url),
    });
  } finally {
    await browser.close();
  }
}

/** The page that `again` is about. */
async function show({ page }, html, url) {
  await page.evaluate(
    ([text, address]) => Object.assign(globalThis, { html: text, url: address }),
    [html, url],
  );
}

/** Milliseconds of each run, with code that has run in this process before. */
async function again({ page, clock }, call, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(
      `globalThis.doc = new DOMParser().parseFromString(html, 'text/html'); gc()`,
    );
    times.push(await clock(timed(call)));
  }
  return times;
}

/** One call of `listWorks`, which works in slices: `{ works, totalMs, longestMs }`, by the wall. */
async function listing({ page }) {
  await page.evaluate(`globalThis.doc = new DOMParser().parseFromString(html, 'text/html'); gc()`);
  return page.evaluate(`(async () => {
    let start = performance.now();
    const slices = [];
    const end = () => slices.push(performance.now() - start);
    const breathe = async () => {
      end();
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    };
    const works = await Copyleaf.listWorks({ document: doc, url }, { breathe });
    end();
    const totalMs = slices.reduce((sum, slice) => sum + slice, 0);
    return { works: works.length, totalMs, longestMs: Math.max(...slices) };
  })()`);
}

/** Milliseconds of the first call in a new process, on the page itself: all code is yet to be compiled. */
async function first(browser, program, call, html, url) {
  const opened = await openPage(browser, program, html, url);
  await opened.page.evaluate('globalThis.doc = document; globalThis.url = location.href; gc()');
  const time = await opened.clock(timed(call));
  await opened.close();
  return time;
}

function timed(call) {
  return `(() => { const start = performance.now(); ${calls[call]}; return performance.now() - start; })()`;
}

/** A context of its own is a process of its own. Nothing is loaded but the page's text. */
async function openPage(browser, program, html, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "default-src 'none'",
          },
          body: html,
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(`${program};0`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const processorMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ThreadTime').value;
  };
  const clock = async (expression) => {
    const start = await processorMs();
    const wall = await page.evaluate(expression);
    return Math.min(wall, (await processorMs()) - start);
  };
  return { page, clock, close: () => context.close() };
}

/** The entry points as one plain script, built as any other program would build them. */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'Copyleaf' } },
  });
  return `${[result].flat()[0].output[0].code};globalThis.Copyleaf = Copyleaf;`;
}
