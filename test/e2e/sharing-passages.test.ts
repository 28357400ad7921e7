/** What the bar does besides notes, and notes on pages that allow nothing. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const link = `${closedPaper}#:~:text=diamond%20crystals`;

let world: World;
let browser: CopyleafBrowser;
let tab: Tab;
let panel: Page;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  tab = await browser.openTab(closedPaper);
  panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** The last actions of the bar are the link and sharing. */
async function choose(fromTheEnd: number): Promise<void> {
  await select(tab, 'diamond crystals');
  await callAnnotator(tab, panel);
  await tab.page.keyboard.press('End');
  for (let steps = 0; steps < fromTheEnd; steps += 1) await tab.page.keyboard.press('ArrowLeft');
  await tab.page.keyboard.press('Enter');
}

const clipboard = () => tab.page.evaluate(() => navigator.clipboard.readText());

it('a link leads everybody to the passage', async () => {
  await choose(1);
  await expect.poll(clipboard).toBe(link);
  await tab.page.keyboard.press('Escape');
});

it('sharing gives the quote and the link, where the system has nothing better', async () => {
  await choose(0);
  await expect.poll(clipboard).toMatch(/^“diamond crystals”\n.+\nhttps:/);
  expect(await clipboard()).toContain(link);
  await tab.page.keyboard.press('Escape');
});

it('without a selection the page as a whole is written about, whatever its policy forbids', async () => {
  const said: string[] = [];
  tab.page.on('console', (message) => said.push(message.text()));
  await tab.page.evaluate(() => {
    getSelection()?.removeAllRanges();
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `default-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'`;
    document.head.append(policy);
  });
  await callAnnotator(tab, panel, 'annotatePage');
  await tab.page.keyboard.insertText('A **classic**');
  await tab.page.keyboard.press('Control+Enter');
  await expect.poll(() => panel.locator('strong').textContent()).toBe('classic');
  expect(said).toEqual([]);
});
