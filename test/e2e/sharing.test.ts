/** Readers with a browser each, real relays on loopback, and real connections between them. */

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay, type TestRelay } from '../peers/relay.ts';
import { openBrowser } from './harness/browser.ts';
import { bundle } from './harness/bundle.ts';
import type { sharing as inPage } from './harness/sharing-page.ts';

/** What the functions below find in the page they are sent to. */
declare const sharing: typeof inPage;

let script: string;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  script = await bundle(fileURLToPath(new URL('./harness/sharing-page.ts', import.meta.url)));
});

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

interface Reader {
  page: Page;
  close(): Promise<void>;
}

async function openReader(relays: string[]): Promise<Reader> {
  const browser = await openBrowser({
    build: 'shipped',
    flags: ['--allow-loopback-in-peer-connection'],
  });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await browser.close();
    isOpen = false;
  };
  ends.push(close);
  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(script);
  await page.evaluate((urls) => sharing.choose(urls), relays);
  return { page, close };
}

async function threeRelays() {
  const relays = [await startRelay(), await startRelay()];
  const ofOthers = await startNostrRelay();
  for (const { stop } of [...relays, ofOthers]) ends.push(stop);
  return { relays, ofOthers, urls: [...relays, ofOthers].map(({ url }) => url) };
}

const say = ({ page }: Reader, circle: string, text: string) =>
  page.evaluate(([id, content]) => sharing.say(id, content), [circle, text] as const);
const heard = ({ page }: Reader, circle: string) =>
  page.evaluate((id) => sharing.heard(id), circle);
const delivery = ({ page }: Reader, id: string) => page.evaluate((of) => sharing.delivery(of), id);
const links = async ({ page }: Reader, circle: string) => {
  const here = await page.evaluate((id) => sharing.here(id), circle);
  return here.filter(({ linked }) => linked).length;
};

async function connect(reader: Reader, circle: string): Promise<void> {
  await reader.page.evaluate(async (id) => {
    await sharing.setDirect(id, true);
    await sharing.view(id);
  }, circle);
}

/** The first makes the circle, the others join it. */
async function meet(relays: string[], first: Reader, ...others: Reader[]): Promise<string> {
  const circle = await first.page.evaluate((urls) => sharing.create(urls), relays);
  const code = await first.page.evaluate((id) => sharing.invite(id), circle);
  for (const { page } of others) await page.evaluate((text) => sharing.join(text), code);
  const count = 1 + others.length;
  for (const { page } of [first, ...others])
    await expect.poll(() => page.evaluate((id) => sharing.members(id), circle)).toBe(count);
  return circle;
}

/** Relays are not compared with again at once, and what breaks off is noticed after half a minute. */
const aMinute = { timeout: 60_000 };
const wrapsAt = ({ events }: TestRelay): number =>
  [...events.values()].filter(({ kind }) => kind === 1059).length;

describe('two readers of a circle', () => {
  it('one writes and closes; the other opens later and has it', async () => {
    const { urls } = await threeRelays();
    const a = await openReader(urls);
    const circle = await a.page.evaluate((relays) => sharing.create(relays), urls);
    const code = await a.page.evaluate((id) => sharing.invite(id), circle);
    const note = await say(a, circle, 'written before the other came');
    await expect.poll(async () => (await delivery(a, note))?.isSent).toBe(true);
    expect((await delivery(a, note))?.sent.toSorted()).toEqual(urls.toSorted());
    await a.close();

    const b = await openReader(urls);
    await b.page.evaluate((text) => sharing.join(text), code);
    await expect.poll(() => heard(b, circle)).toEqual(['written before the other came']);
  });
});

describe('three readers of a circle', () => {
  it('are connected directly: notes pass with all relays stopped, and fill those that come back empty', async () => {
    const { relays, ofOthers, urls } = await threeRelays();
    const all = await Promise.all([openReader(urls), openReader(urls), openReader(urls)]);
    const [a, b, c] = all;
    const circle = await meet(urls, ...all);
    for (const reader of all) await connect(reader, circle);
    for (const reader of all) await expect.poll(() => links(reader, circle)).toBe(2);

    await Promise.all([...relays, ofOthers].map(({ stop }) => stop()));
    await say(a, circle, 'from a, without relays');
    await say(b, circle, 'from b, without relays');
    for (const reader of all) await expect.poll(() => heard(reader, circle)).toHaveLength(2);

    await c.close();
    const empty = await Promise.all([...relays, ofOthers].map(({ port }) => startRelay({}, port)));
    for (const { stop } of empty) ends.push(stop);
    // Three introductions and two notes; those of the one who has gone among them.
    for (const relay of empty) await expect.poll(() => wrapsAt(relay), aMinute).toBe(5);
    // A browser that is gone says no goodbye: the connection has to time out.
    for (const reader of [a, b]) await expect.poll(() => links(reader, circle), aMinute).toBe(1);
  }, 180_000);
});
