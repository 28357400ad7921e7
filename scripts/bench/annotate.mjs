/**
 * Measures anchoring in a real Chromium: 1 000 annotations on a page of a megabyte, unchanged and
 * edited, beside a plain approximate search through the whole text for each annotation.
 *
 *   node scripts/bench/annotate.mjs
 */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';

const annotations = 1000;
const pageBytes = 1_000_000;
/** Of the plain search, which takes tens of milliseconds for each. */
const sampled = 20;
const runs = 5;

/** Rows of `{ what, ours, other, ratio }`; times in milliseconds, `other` where there is one. */
export default async function benchAnnotate() {
  const folder = await mkdtemp(join(tmpdir(), 'copyleaf-bench-'));
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    for (const script of await scripts(folder)) await page.addScriptTag({ content: script });
    const measured = await page.evaluate(measure, { annotations, pageBytes, sampled, runs });
    return measured.map(({ ours, other, ...row }) => ({
      ...row,
      ours: round(ours),
      other: other === undefined ? undefined : round(other),
      ratio: other === undefined ? undefined : round(other / ours),
    }));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** The library as other programs build it, and the plain search, each as a global. */
async function scripts(folder) {
  const entries = {
    copyleaf: fileURLToPath(new URL('../../lib/annotate/index.ts', import.meta.url)),
    plain: fileURLToPath(import.meta.resolve('approx-string-match')),
  };
  const texts = [];
  for (const [name, entry] of Object.entries(entries)) {
    const outDir = join(folder, name);
    const lib = { entry, name, formats: ['iife'], fileName: () => 'bundle.js' };
    await build({ configFile: false, logLevel: 'error', build: { lib, outDir } });
    texts.push(await readFile(join(outDir, 'bundle.js'), 'utf8'));
  }
  return texts;
}

async function executable() {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  return findChromium();
}

function round(value) {
  return Number(value.toPrecision(3));
}

/** Runs in the page. */
async function measure({ annotations: count, pageBytes: bytes, sampled: sampleSize, runs: times }) {
  const { copyleaf, plain } = globalThis;
  let state = 7;
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x80_00_00_00;
  };
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const syllables = 'ba de fi go hu ka le mi no pu ra se ti vo wu xa ye zi'.split(' ');
  const common = 'the of and in to a is was for that with as by on'.split(' ');
  const invent = () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(syllables)).join('');
  const vocabulary = Array.from({ length: 8000 }, invent);
  const word = () => (chance() < 0.4 ? pick(common) : pick(vocabulary));
  const sentence = () =>
    `${Array.from({ length: 8 + Math.floor(chance() * 16) }, word).join(' ')}.`;
  const marked = (text) =>
    text.replace(/ (\w+) /u, chance() < 0.5 ? ' <em>$1</em> ' : ' <a href="#">$1</a> ');

  const paragraphs = [];
  for (let length = 0; length < bytes;) {
    const text = `<p>${Array.from({ length: 5 }, () => marked(sentence())).join(' ')}</p>\n`;
    paragraphs.push(text);
    length += text.length;
  }
  document.body.innerHTML = paragraphs.join('');

  const nodes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.length > 60) nodes.push(walker.currentNode);
  const described = Array.from({ length: count }, () => {
    const node = pick(nodes);
    const start = node.data.indexOf(' ', Math.floor(chance() * (node.length - 50))) + 1;
    const end = Math.min(start + 25 + Math.floor(chance() * 150), node.length);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, Math.max(end, start + 1));
    return copyleaf.describe(range, document.body);
  });

  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

  async function timeOurs() {
    const all = [];
    let found = 0;
    for (let i = 0; i < times; i += 1) {
      await pause();
      const begin = performance.now();
      const anchorer = copyleaf.createAnchorer(document.body);
      found = described.filter((selectors) => anchorer.anchor(selectors) !== null).length;
      all.push(performance.now() - begin);
    }
    return { total: median(all), found };
  }

  async function timeSliced() {
    const longTasks = [];
    const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    await pause();
    let longest = 0;
    let isRunning = true;
    const beats = (async () => {
      for (let last = performance.now(); isRunning; last = performance.now()) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        longest = Math.max(longest, performance.now() - last);
      }
    })();
    const anchorer = await copyleaf.createAnchorerInSlices(document.body);
    await copyleaf.anchorAll(anchorer, described, { onAnchored: () => {} });
    isRunning = false;
    await beats;
    await pause();
    observer.disconnect();
    return { longest, longTasks: longTasks.length };
  }

  function timePlain() {
    const text = document.body.textContent;
    const quotes = described
      .slice(0, sampleSize)
      .map((selectors) => selectors.find(({ type }) => type === 'TextQuoteSelector').exact);
    const begin = performance.now();
    for (const quote of quotes)
      (plain.default ?? plain.search ?? plain)(
        text,
        quote,
        Math.floor(Math.min(256, quote.length / 2)),
      );
    return ((performance.now() - begin) / quotes.length) * count;
  }

  async function rows(what) {
    const { total, found } = await timeOurs();
    const { longest, longTasks } = await timeSliced();
    return [
      {
        what: `${count} annotations, page ${what} (${found} found)`,
        ours: total,
        other: timePlain(),
      },
      { what: `longest wait in slices, page ${what} (${longTasks} long tasks)`, ours: longest },
    ];
  }

  const unchanged = await rows('unchanged');
  for (const node of nodes)
    node.data = node.data.replaceAll(/\w+/gu, (old) => (chance() < 0.02 ? word() : old));
  for (const paragraph of [...document.querySelectorAll('p')])
    if (chance() < 0.05)
      paragraph.insertAdjacentHTML('beforebegin', `<p>${sentence()} ${sentence()}</p>`);
  const edited = await rows('edited');
  return [...unchanged, ...edited];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchAnnotate());
