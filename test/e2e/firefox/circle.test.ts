/** Journey 7 across browsers: one reader in Firefox, the other in Chromium. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { startWorld, type World } from '../../../demo/world/world.ts';
import { findChromium } from '../../../scripts/chromium/find.ts';
import { startNostrRelay } from '../../peers/nostr-relay.ts';
import { startRelay } from '../../peers/relay.ts';
import {
  type CircleReader,
  makeCircle,
  openCircleReader,
  shareNote,
  writeNote,
} from '../harness/circle-reader.ts';
import { type CopyleafFirefox, openFirefox } from '../harness/firefox/browser.ts';
import { fill, press, textOf } from '../harness/firefox/screen.ts';

const paper = 'https://elifesciences.org/articles/01567';
const readsWithin = { timeout: 30_000 };
const circle = 'Tuesday readers';

let world: World;
let relays: { url: string; stop(): unknown }[] = [];
let anna: CircleReader;
let firefox: CopyleafFirefox;
beforeAll(async () => {
  if (!hasChromium()) return;
  world = await startWorld();
  relays = [await startRelay(), await startRelay(), await startNostrRelay()];
  anna = await openCircleReader('Anna', { world, relays: relays.map(({ url }) => url) });
  firefox = await openFirefox({ world });
});
afterAll(async () => {
  await Promise.all([anna?.browser.close(), firefox?.close()]);
  await Promise.all(relays.map(({ stop }) => stop()));
  await world?.close();
});

function hasChromium(): boolean {
  try {
    return findChromium() !== '';
  } catch {
    return false;
  }
}

async function enterAsBen(): Promise<Page> {
  const options = await firefox.openExtensionPage('options.html');
  await fill(options, 'Relays, one on a line', relays.map(({ url }) => url).join('\n'));
  await press(options, 'Save');
  await expect.poll(() => textOf(options)).toContain('Kept.');
  await options.close();
  const circles = await firefox.openExtensionPage('circles.html');
  await fill(circles, 'The name that members see', 'Ben');
  await press(circles, 'Save');
  await expect.poll(() => textOf(circles)).toContain('Your circles are told.');
  return circles;
}

it.skipIf(!hasChromium())(
  'a reader in Firefox joins, and each sees what the other shares',
  async () => {
    const code = await makeCircle(anna.circles, circle);
    const ben = await enterAsBen();
    await fill(ben, 'Invitation code or link', code);
    await press(ben, 'Join');
    await expect.poll(() => textOf(ben), readsWithin).toMatch(/Anna/);
    await anna.circles.locator('.members').getByText('Ben').waitFor({ timeout: 30_000 });

    const annasPanel = await writeNote(
      anna.browser,
      await anna.browser.openTab(paper),
      'Figure 3 is the one to read',
    );
    await shareNote(annasPanel, circle);
    await expect.poll(() => textOf(ben), readsWithin).toContain('Figure 3 is the one to read');

    const tab = await firefox.openTab(paper);
    await firefox.clickIcon(tab);
    const bensPanel = await firefox.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await expect
      .poll(() => textOf(bensPanel), readsWithin)
      .toMatch(/Anna.*Figure 3 is the one to read|Figure 3 is the one to read.*Anna/s);
    await bensPanel.locator('.as-field').click();
    await bensPanel.waitForSelector('textarea');
    await bensPanel.type('textarea', 'And figure 5');
    await press(bensPanel, 'Save');
    await expect.poll(() => textOf(bensPanel)).toContain('And figure 5');
    await press(bensPanel, 'Share');
    await press(bensPanel, `Share in ${circle}`);
    await annasPanel.getByText('And figure 5').first().waitFor({ timeout: 30_000 });
  },
  120_000,
);
