/** Journey 7: two readers, a circle, each other's notes on the same work; all by the interface. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay } from '../peers/relay.ts';
import type { CopyleafBrowser } from './harness/browser.ts';
import {
  type CircleReader,
  makeCircle,
  openCircleReader,
  shareNote,
  writeNote,
} from './harness/circle-reader.ts';

const paper = 'https://elifesciences.org/articles/01567';
const readsWithin = { timeout: 20_000 };

let world: World;
let relays: { url: string; stop(): unknown }[] = [];
const browsers: CopyleafBrowser[] = [];

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  await Promise.all(relays.splice(0).map(({ stop }) => stop()));
});
afterAll(() => world.close());

async function openReader(name: string): Promise<CircleReader> {
  const reader = await openCircleReader(name, { world, relays: relays.map(({ url }) => url) });
  browsers.push(reader.browser);
  return reader;
}

it('a circle is made, joined, and each sees what the other shares, changes and takes back', async () => {
  relays = [await startRelay(), await startRelay(), await startNostrRelay()];
  const anna = await openReader('Anna');
  const code = await makeCircle(anna.circles, 'Tuesday readers');
  expect(code).toMatch(/^leafcircle1/);

  const ben = await openReader('Ben');
  await ben.circles.getByLabel('Invitation code or link').fill('leafcircle1nonsense');
  await ben.circles.getByRole('button', { name: 'Join', exact: true }).click();
  await ben.circles.getByText('That is no invitation').waitFor();
  await ben.circles.getByLabel('Invitation code or link').fill(code);
  await ben.circles.getByRole('button', { name: 'Join', exact: true }).click();
  await ben.circles.getByRole('heading', { name: 'Tuesday readers' }).waitFor();
  await anna.circles.locator('.members').getByText('Ben').waitFor(readsWithin);
  await ben.circles.locator('.members').getByText('Anna').waitFor(readsWithin);

  const annasTab = await anna.browser.openTab(paper);
  const panel = await writeNote(anna.browser, annasTab, 'Figure 3 is the one to read');
  await shareNote(panel, 'Tuesday readers');
  await anna.circles.getByText(/sent to [23] of 3/).waitFor(readsWithin);

  const bensTab = await ben.browser.openTab(paper);
  const bensPanel = await ben.browser.openExtensionPage(`sidepanel.html?tab=${bensTab.id}`);
  await bensPanel.getByText('Figure 3 is the one to read').waitFor(readsWithin);
  expect(await bensPanel.getByText('Anna').count()).toBeGreaterThan(0);
  await ben.circles.getByText('Figure 3 is the one to read').waitFor(readsWithin);

  await panel.getByRole('button', { name: 'Edit' }).click();
  await panel
    .getByRole('textbox', { name: /Your note|note on this page/i })
    .first()
    .fill('Figure 4, rather');
  await panel.getByRole('button', { name: 'Save' }).click();
  // Beside it, folded, is what it said before.
  const bensNote = bensPanel.locator('.rich-text');
  await bensNote.getByText('Figure 4, rather').waitFor(readsWithin);
  expect(await bensNote.getByText('Figure 3 is the one to read').count()).toBe(0);

  await panel.getByRole('button', { name: 'Share', exact: true }).click();
  await panel.getByLabel('Share in Tuesday readers').click();
  await expect.poll(() => bensPanel.getByText('Figure 4, rather').count(), readsWithin).toBe(0);
}, 120_000);
