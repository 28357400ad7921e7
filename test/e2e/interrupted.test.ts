/** The browser may stop the background at any moment; the reader must not notice. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const apis = ['api.unpaywall.org', 'api.openalex.org'];

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  return () => browser.close();
});

describe('the service worker is stopped', () => {
  it('while sources are being asked: the page view starts it again', async () => {
    for (const host of apis) world.fail(host, { delayMs: 1500 });
    const tab = await browser.openTab(closedPaper);
    await expect.poll(() => world.requestsTo('api.unpaywall.org').length).toBe(1);
    await browser.stopServiceWorker();
    await expect
      .poll(async () => (await browser.iconState(tab)).title, { timeout: 15_000 })
      .toMatch(/copies found/);
  });

  it('while the popup is open and waiting', async () => {
    for (const host of apis) world.fail(host, { delayMs: 1500 });
    const tab = await browser.openTab(closedPaper);
    const popup = await browser.openPopup(tab);
    await expect.poll(() => world.requestsTo('api.unpaywall.org').length).toBeGreaterThan(0);
    await browser.stopServiceWorker();
    await expect
      .poll(() => popup.getByRole('status').first().textContent(), { timeout: 15_000 })
      .toMatch(/copies found/);
  });

  it('between the page view and the click: the popup answers from the database', async () => {
    const tab = await browser.openTab(closedPaper);
    await expect
      .poll(async () => (await browser.iconState(tab)).title, { timeout: 10_000 })
      .toMatch(/copies found/);
    await browser.stopServiceWorker();
    for (const host of apis) world.fail(host, 'no-answer');
    const popup = await browser.openPopup(tab);
    await expect
      .poll(() => popup.getByRole('link', { name: /^Read(?! with)/ }).count(), { timeout: 5_000 })
      .toBe(1);
  });
});
