/** Journeys 1 and 6 on a processor six times slower and a slow mobile network: later, and otherwise the same. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, highlighted, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';
import { slowDown, type Slowed } from './harness/slow-machine.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
/** Waiting is what this is about. */
const patient = { timeout: 45_000 };

let world: World;
let browser: CopyleafBrowser;
let slowed: Slowed;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
  slowed = await slowDown(browser.browser);
});
afterAll(async () => {
  await slowed.end();
  await browser.close();
  await world.close();
});

describe('on a slow machine with a slow network', () => {
  it('a paper: from the page to the open copy', async () => {
    const tab = await browser.openTab(closedPaper);
    const title = async () => (await browser.iconState(tab)).title;
    await expect.poll(title, patient).toMatch(/copies found/);
    await expect.poll(() => tab.page.locator('copyleaf-badge').count(), patient).toBe(1);
    const popup = await browser.clickIcon(tab);
    const read = popup.getByRole('link', { name: /^Read(?! with)/ });
    await expect.poll(() => read.count(), patient).toBe(1);
    expect(await read.getAttribute('href')).toContain('pmc4221854');
    expect([...slowed.what].toSorted()).toEqual(
      expect.arrayContaining(['page network', 'page processor', 'service_worker network']),
    );
    await popup.close();
  }, 90_000);

  it('a note: made by keyboard, there after a reload, listed in the panel', async () => {
    const tab = await browser.openTab(closedPaper);
    const quiet = await browser.openExtensionPage('manifest.json');
    await select(tab, 'diamond crystals');
    await callAnnotator(tab, quiet);
    for (let presses = 0; presses < 4; presses += 1) await tab.page.keyboard.press('ArrowRight');
    await tab.page.keyboard.press('Enter');
    await tab.page.waitForTimeout(2000);
    await tab.page.keyboard.type('How warm?', { delay: 50 });
    await tab.page.keyboard.press('Control+Enter');
    await expect.poll(() => highlighted(tab), patient).toEqual(['diamond crystals']);
    await tab.page.reload();
    await expect.poll(() => highlighted(tab), patient).toEqual(['diamond crystals']);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await expect.poll(() => panel.getByText('How warm?').count(), patient).toBe(1);
  }, 90_000);
});
