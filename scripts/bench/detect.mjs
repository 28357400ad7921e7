/**
 * How long `detect` takes in Chromium, beside serialising the page and searching it for a DOI. Each
 * time is of a document that was parsed for it alone, so nothing is warm but the code.
 */

import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';
import { madePages } from './pages.js';

const corpus = new URL('../../../shared/corpus/pages/', import.meta.url);
const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const address = 'https://www.example.org/2024/leaves';

/** Rows of `{ what, pages, kB, medianMs, p95Ms, firstLookMs, serialiseMs, timesFaster }`. */
export default async function benchDetect() {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const rows = [];
    for (const [what, make] of Object.entries(madePages)) {
      for (const bytes of sizes) {
        const times = await measure(page, make(bytes), address, bytes > 1e6 ? 8 : 40);
        rows.push(row(what, [times], bytes));
      }
    }
    return [...rows, ...(await benchRealPages(page))];
  } finally {
    await browser.close();
  }
}

async function benchRealPages(page) {
  if (!existsSync(corpus)) return [];
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', corpus), 'utf8'));
  const measured = [];
  for (const { file, url, charset } of manifest) {
    const bytes = readFileSync(new URL(file, corpus));
    const html = new TextDecoder(charset ?? 'utf-8').decode(bytes);
    measured.push({ bytes: bytes.length, times: await measure(page, html, url ?? address, 5) });
  }
  const classes = [
    ['real pages below 100 kB', 0, 100_000],
    ['real pages of 100 to 300 kB', 100_000, 300_000],
    ['real pages of 300 kB to 2 MB', 300_000, 2_000_000],
  ];
  return classes.map(([what, least, most]) => {
    const some = measured.filter(({ bytes }) => bytes >= least && bytes < most);
    const size = some.reduce((sum, { bytes }) => sum + bytes, 0) / some.length;
    return row(
      what,
      some.map(({ times }) => times),
      size,
    );
  });
}

/** Times in milliseconds of each run, for one page. */
function measure(page, html, url, runs) {
  return page.evaluate(
    ([text, pageUrl, count]) => {
      const { detect, mayShowWork } = globalThis.Copyleaf;
      const parse = () => new DOMParser().parseFromString(text, 'text/html');
      const time = (work) => {
        const document = parse();
        const start = performance.now();
        work(document);
        return performance.now() - start;
      };
      const repeat = (work) => Array.from({ length: count }, () => time(work));
      return {
        detect: repeat((document) => detect({ document, url: pageUrl })),
        firstLook: repeat((document) => mayShowWork({ document, url: pageUrl })),
        serialise: repeat((document) =>
          document.documentElement.outerHTML.match(/\b10\.\d{4,9}\/[-._;()/:A-Z0-9]+/giu),
        ),
      };
    },
    [html, url, runs],
  );
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function row(what, measured, bytes) {
  const all = (name) => measured.flatMap((times) => times[name]).toSorted((a, b) => a - b);
  const at = (name, share) => all(name)[Math.floor(all(name).length * share)];
  return {
    what,
    pages: measured.length,
    kB: Math.round(bytes / 1000),
    medianMs: round(at('detect', 0.5)),
    p95Ms: round(at('detect', 0.95)),
    firstLookMs: round(at('firstLook', 0.5)),
    serialiseMs: round(at('serialise', 0.5)),
    timesFaster: round(at('serialise', 0.5) / Math.max(at('detect', 0.5), 0.05)),
  };
}

/** Both entry points as one plain script, built as any other program would build them. */
async function bundle() {
  const entry = new URL('detect-entry.ts', import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'Copyleaf' } },
  });
  return `${[result].flat()[0].output[0].code};globalThis.Copyleaf = Copyleaf;`;
}
