/**
 * Measures the PDF reader in a real Chromium: a file of a thousand pages opened and leafed through.
 *
 *   node scripts/bench/reader.mjs
 */

import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importTypeScript } from '../setup/import-typescript.mjs';

const pages = 1_000;
const linesOnPage = 43;

/** Rows of `{ what, ours, other, ratio }`. */
export default async function benchReader() {
  const { build } = await importTypeScript('../build.ts');
  await build('all-sites');
  const { makePdf } = await importTypeScript('../../demo/world/pdf.ts');
  const { openBrowser } = await importTypeScript('../../test/e2e/harness/browser.ts');
  const folder = await mkdtemp(join(tmpdir(), 'copyleaf-bench-'));
  const browser = await openBrowser({ build: 'all-sites' });
  try {
    const file = join(folder, 'thousand-pages.pdf');
    await writeFile(file, makePdf(text()));
    const reader = await browser.openExtensionPage('reader.html');
    const started = performance.now();
    await reader.locator('input[type=file]').setInputFiles(file);
    await reader.locator('.page canvas').first().waitFor();
    const first = performance.now() - started;
    await reader.keyboard.press('Control+f');
    await reader.getByRole('searchbox').fill('lastword');
    await reader.getByText('1 of 1').waitFor({ timeout: 120_000 });
    const whole = performance.now() - started;
    const kept = await leafThrough(reader);
    const memory = await memoryOf(await renderers(browser));
    return [
      row('first of 1 000 pages shown, ms', first, whole),
      row('all 1 000 pages searched, ms', whole),
      row('pictures kept after leafing through, MB', kept.now, kept.all),
      row('memory of the process then, MB', memory),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** `other`: text before the first page; a picture kept for each page. */
function row(what, ours, other) {
  return {
    what,
    ours: rounded(ours),
    ...(other !== undefined && { other: rounded(other), ratio: rounded(other / ours) }),
  };
}

function text() {
  const words = 'the quick brown fox jumps over the lazy dog while seventeen'.split(' ');
  const lines = Array.from({ length: pages * linesOnPage - 3 }, (_, line) =>
    Array.from({ length: 12 }, (__, at) => words[(line * 7 + at * 3) % words.length]).join(' '),
  );
  return `A thousand pages\n${lines.join('\n')}\nlastword`;
}

/** To every twentieth page; then the bytes of the canvases there are, and would be with all. */
async function leafThrough(reader) {
  const field = reader.getByLabel('Page number');
  for (let page = 1; page <= pages; page += 20) {
    await field.fill(String(page));
    await reader.keyboard.press('Enter');
    await reader.locator(`[data-page="${page}"] canvas`).waitFor();
  }
  return reader.evaluate((count) => {
    const sizes = [...document.querySelectorAll('.page canvas')].map(
      ({ width, height }) => width * height * 4,
    );
    const sum = sizes.reduce((total, size) => total + size, 0) / 1e6;
    return { now: sum, all: ((sizes[0] ?? 0) / 1e6) * count };
  }, pages);
}

async function renderers({ browser }) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Megabytes of the largest; all of the extension's pages share one. */
async function memoryOf(ids) {
  const sizes = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
    }),
  );
  return Math.max(0, ...sizes);
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchReader());
