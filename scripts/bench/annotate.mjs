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

/** Rows of `{ what, ours, other, ratio }`: milliseconds, `other` and `ratio` where there is one. */
export default async function benchAnnotate() {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const rows = await page.evaluate(() => globalThis.annotateBench.measure());
    return rows.map(({ what, ours, other }) => ({
      what,
      ours: rounded(ours),
      ...(other !== undefined && { other: rounded(other), ratio: rounded(other / ours) }),
    }));
  } finally {
    await browser.close();
  }
}

async function bundle() {
  const outDir = await mkdtemp(join(tmpdir(), 'copyleaf-bench-'));
  const lib = {
    entry: fileURLToPath(new URL('annotate-page.js', import.meta.url)),
    name: 'annotateBench',
    formats: ['iife'],
    fileName: () => 'bundle.js',
  };
  try {
    await build({ configFile: false, logLevel: 'error', build: { lib, outDir } });
    return await readFile(join(outDir, 'bundle.js'), 'utf8');
  } finally {
    await rm(outDir, { recursive: true });
  }
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.table(await benchAnnotate());
