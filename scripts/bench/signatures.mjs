/**
 * Signatures of contributions, checked in a real Chromium: together as we do it, one by one in JavaScript, and one by
 * one in WebAssembly (nostr-wasm), which our pages' security policy does not allow.
 */

import { chromium } from 'playwright-core';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';

/** Rows of `{ what, ours, other, ratio }`: milliseconds for each. */
export default async function benchSignatures() {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const rows = [];
    for (const count of [200, 2000]) {
      const { together, pure, wasm } = await page.evaluate(
        (n) => globalThis.Bench.measure(n),
        count,
      );
      const name = `${count.toLocaleString('en')} signatures, each`;
      rows.push(row(`${name}, beside one by one: ms`, together, pure));
      rows.push(row(`${name}, beside WebAssembly: ms`, together, wasm));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function bundle() {
  const entry = new URL('signatures-page.js', import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'Bench' } },
  });
  return `${[result].flat()[0].output[0].code};globalThis.Bench = Bench;`;
}

function row(what, ours, other) {
  return { what, ours: rounded(ours), other: rounded(other), ratio: rounded(other / ours) };
}

function rounded(value) {
  return Number(value.toPrecision(3));
}
