/**
 * Sharing with many: what it takes two peers to find how they differ, beside sending all ids; and in
 * a real Chromium what a sync reads of a full database, and how fast new contributions are checked
 * and stored.
 */

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { importTypeScript } from '../setup/import-typescript.mjs';

const differing = 100;
/** Bytes; what a message of ours to a relay carries. */
const frameLimit = 30_000;

/** Rows of `{ what, ours, other, ratio }`. */
export default async function benchReconcile() {
  const { Reconciler } = await importTypeScript('../../lib/share/reconcile.ts');
  const rows = [];
  // Once to warm up.
  for (const count of [10_000, 100_000, 1_000_000])
    rows.push(...between(Reconciler, count).filter(() => count > 10_000));
  return [...rows, ...(await inBrowser())];
}

function between(Reconciler, count) {
  const common = items(count);
  const sides = [0, 1].map(() => [...common, ...items(differing)]);
  const [one, other] = sides.map((side) => ({ cpuMs: 0, side }));
  for (const peer of [one, other])
    peer.reconciler = counted(peer, () => new Reconciler(peer.side, frameLimit));
  let bytes = 0;
  let rounds = 0;
  let found = 0;
  let message = counted(one, () => one.reconciler.initiate());
  while (message !== null) {
    rounds += 1;
    const asked = message;
    const reply = counted(other, () => other.reconciler.respond(asked));
    const { have, need, next } = counted(one, () => one.reconciler.absorb(reply));
    bytes += (asked.length + reply.length) / 2;
    found += have.length + need.length;
    message = next;
  }
  if (found !== 2 * differing) throw new Error(`${found} differences were found`);
  const plain = allIds(sides);
  const name = `${count.toLocaleString('en')} items, ${differing} new on each side`;
  return [
    row(`${name}: kB sent`, bytes / 1000, plain.bytes / 1000),
    row(`${name}: ms of processor, each`, Math.max(one.cpuMs, other.cpuMs), plain.cpuMs),
    { what: `${name}: rounds`, ours: rounds },
  ];
}

/** One side sends all its ids, the other looks for what it lacks. */
function allIds([one, other]) {
  const peer = { cpuMs: 0 };
  counted(peer, () => {
    const sent = Buffer.from(one.map(({ id }) => id).join(''), 'hex');
    const theirs = new Set();
    for (let at = 0; at < sent.length; at += 32) theirs.add(sent.toString('hex', at, at + 32));
    return other.filter(({ id }) => !theirs.delete(id)).length + theirs.size;
  });
  return { bytes: one.length * 32, cpuMs: peer.cpuMs };
}

function items(count) {
  return Array.from({ length: count }, () => ({
    created_at: 1_700_000_000 + Math.floor(Math.random() * 1e8),
    id: randomBytes(32).toString('hex'),
  }));
}

function counted(peer, work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  peer.cpuMs += (user + system) / 1000;
  return result;
}

async function inBrowser() {
  const { findChromium } = await importTypeScript('../chromium/find.ts');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage();
    // A database needs an origin.
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.addScriptTag({ content: await bundle() });
    return await measured(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measured(page) {
  const run = (name, ...given) =>
    page.evaluate(([what, args]) => globalThis.Bench[what](...args), [name, given]);
  await run('fill', 0, 100_000);
  await run('readIndex');
  const read = await run('readIndex');
  await run('sign', 10_000);
  const verified = await run('verify', 1000);
  const taken = await run('take');
  await run('forget');
  const heap = await page.evaluate(() => {
    globalThis.gc();
    return performance.memory.usedJSHeapSize;
  });
  return [
    row(
      'index of 100,000 read before a sync, beside reading the events: ms',
      read.indexMs,
      read.eventsMs,
    ),
    { what: 'first message made of it: ms', ours: rounded(read.buildMs) },
    row('signature checked among others, beside alone: ms', verified.togetherMs, verified.aloneMs),
    {
      what: `${taken.kept.toLocaleString('en')} new ones checked and stored: s`,
      ours: rounded(taken.ms / 1000),
    },
    { what: 'longest that anything else waited meanwhile: ms', ours: rounded(taken.longest) },
    { what: 'memory of the page after all that: MB', ours: rounded(heap / 1e6) },
  ];
}

async function bundle() {
  const entry = new URL('reconcile-page.js', import.meta.url).pathname;
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
