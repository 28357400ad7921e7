/** Journeys 1 and 7 with the keyboard alone; journey 6 is in notes-by-keyboard.test.ts. */

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { startRelay } from '../peers/relay.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';
import { openCircleReader } from './harness/circle-reader.ts';
import { pressAt, tabTo, typeInto } from './harness/keyboard.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const manuscript = 'https://europepmc.org/articles/pmc4221854?pdf=render';
const readsWithin = { timeout: 20_000 };

let world: World;
const browsers: CopyleafBrowser[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => Promise.all(browsers.splice(0).map((browser) => browser.close())));
afterAll(() => world.close());

it('finds a copy, looks at the reasons, saves the work, and reads', async () => {
  const browser = await openBrowser({ build: 'all-sites', world });
  browsers.push(browser);
  const popup = await browser.openPopup(await browser.openTab(closedPaper));
  await expect
    .poll(() => popup.getByRole('status').first().textContent(), { timeout: 12_000 })
    .toMatch(/copies found/);
  await tabTo(popup, /^Read ?PDF/);
  await pressAt(popup, /more copies/);
  await tabTo(popup, /Preprint/);
  await pressAt(popup, /^Save$/);
  await popup.getByRole('link', { name: 'In your library' }).waitFor();
  await pressAt(popup, /Why this work/);
  await popup.getByText('citation_doi').first().waitFor();
  await tabTo(popup, /^Settings$/);
  // From the last stop the next one is the first again.
  await tabTo(popup, /^Read ?PDF/);
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.keyboard.press('Enter'),
  ]);
  await opened.waitForURL(manuscript, { waitUntil: 'commit' });
});

it('makes a circle, invites, joins, and shares a note in it', async () => {
  const relay = await startRelay();
  try {
    const relays = [relay.url];
    const [anna, ben] = await Promise.all(
      ['Anna', 'Ben'].map((name) => openCircleReader(name, { world, relays })),
    );
    if (!anna || !ben) throw new Error('two readers are needed');
    browsers.push(anna.browser, ben.browser);

    await anna.circles.bringToFront();
    await typeInto(anna.circles, /Name of the circle/, 'Tuesday readers');
    await anna.circles.keyboard.press('Enter');
    await anna.circles.getByRole('heading', { name: 'Tuesday readers' }).waitFor();
    await pressAt(anna.circles, /Make an invitation/);
    const code = (await anna.circles.locator('.invitation .code').textContent()) ?? '';
    await tabTo(anna.circles, /Copy code/);

    await ben.circles.bringToFront();
    await typeInto(ben.circles, /Invitation code/, code);
    await ben.circles.keyboard.press('Enter');
    await anna.circles.locator('.members').getByText('Ben').waitFor(readsWithin);

    const tab = await anna.browser.openTab(closedPaper);
    const panel = await anna.browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await pressAt(panel, /Write about this page/);
    await panel.waitForTimeout(300);
    await panel.keyboard.type('Figure 3 first');
    await panel.keyboard.press('Control+Enter');
    await panel.getByRole('article').waitFor();
    await pressAt(panel, /^Share$/);
    await pressAt(panel, /Share in Tuesday readers/, 'Space');
    await ben.circles.getByText('Figure 3 first').waitFor(readsWithin);
    await panel.keyboard.press('Escape');
    await expect.poll(() => panel.getByRole('dialog').count()).toBe(0);
  } finally {
    await relay.stop();
  }
}, 90_000);
