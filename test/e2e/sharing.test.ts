/** Two readers with a browser each, real relays on loopback, and real connections between them. */

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay } from '../peers/relay.ts';
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
  const relays = [await startRelay(), await startRelay(), await startNostrRelay()];
  for (const { stop } of relays) ends.push(stop);
  return { relays, urls: relays.map(({ url }) => url) };
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

  it('are connected directly; with all relays stopped notes still pass', async () => {
    const { relays, urls } = await threeRelays();
    const [a, b] = [await openReader(urls), await openReader(urls)];
    const circle = await a.page.evaluate((all) => sharing.create(all), urls);
    const code = await a.page.evaluate((id) => sharing.invite(id), circle);
    await b.page.evaluate((text) => sharing.join(text), code);
    for (const { page } of [a, b]) {
      await expect.poll(() => page.evaluate((id) => sharing.members(id), circle)).toBe(2);
    }
    await connect(a, circle);
    await connect(b, circle);
    for (const reader of [a, b]) {
      await expect.poll(() => links(reader, circle), { timeout: 15_000 }).toBe(1);
    }

    await Promise.all(relays.map(({ stop }) => stop()));
    await say(a, circle, 'from a, without relays');
    await expect.poll(() => heard(b, circle)).toEqual(['from a, without relays']);
    await say(b, circle, 'from b, without relays');
    await expect.poll(() => heard(a, circle)).toHaveLength(2);
    await b.close();
    // A browser that is gone says no goodbye: the connection has to time out.
    await expect.poll(() => links(a, circle), { timeout: 45_000 }).toBe(0);
  }, 120_000);
});
