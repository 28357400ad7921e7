/** The ground under all journeys: the shipped build starts, and so does the demo world. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { openBrowser, type CopyleafBrowser } from './harness/browser.ts';

describe('the shipped build in Chromium', () => {
  let world: World;
  let browser: CopyleafBrowser;

  beforeAll(async () => {
    world = await startWorld();
    browser = await openBrowser({ build: 'shipped', world });
  });

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('starts its service worker', async () => {
    expect(browser.serviceWorker().url()).toBe(
      `chrome-extension://${browser.extensionId}/background.js`,
    );
    expect(await browser.isAwake()).toBe(true);
  });

  it('opens the start page of the demo world, which leads to every work', async () => {
    const { page } = await browser.openTab(world.startPage);
    const links = await page.getByRole('listitem').getByRole('link').all();
    const leadsTo = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(leadsTo.length).toBeGreaterThanOrEqual(6);
    for (const address of leadsTo) {
      const answer = await page.goto(address ?? '');
      expect.soft(answer?.status(), address ?? '').toBe(200);
    }
  });
});
