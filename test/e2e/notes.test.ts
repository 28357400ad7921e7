/** Journey 6 on web pages: notes are made, stay where they belong, and go when told. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, highlighted, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const preprint = 'https://arxiv.org/abs/1304.1068';

let world: World;
let browser: CopyleafBrowser;
let pages: Page;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  pages = await browser.openExtensionPage('options.html');
  return () => browser.close();
});

const openBar = (tab: Tab) => callAnnotator(tab, pages);

/** From the bar's first action to its fifth; nobody types before the field is there. */
async function openComposer(tab: Tab): Promise<void> {
  for (let presses = 0; presses < 4; presses += 1) await tab.page.keyboard.press('ArrowRight');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForTimeout(500);
}

describe('a note on a page', () => {
  it('is made with the keyboard, and is there again after a reload', async () => {
    const tab = await browser.openTab(closedPaper);
    await select(tab, 'diamond crystals');
    await openBar(tab);
    await tab.page.keyboard.press('ArrowRight');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => highlighted(tab, 'mint')).toEqual(['diamond crystals']);
    await tab.page.reload();
    await expect.poll(() => highlighted(tab, 'mint')).toEqual(['diamond crystals']);
    expect(await tab.page.locator('mark, copyleaf-highlight').count()).toBe(0);
  });

  it('holds what was written, in the panel too, where it can be edited, deleted and brought back', async () => {
    const tab = await browser.openTab(closedPaper);
    await select(tab, 'temperature inside a single living cell');
    await openBar(tab);
    await openComposer(tab);
    await tab.page.keyboard.type('How warm?');
    await tab.page.keyboard.press('Control+Enter');
    await expect.poll(() => highlighted(tab)).toEqual(['temperature inside a single living cell']);

    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await expect.poll(() => panel.getByText('How warm?').count()).toBe(1);
    await panel.getByRole('button', { name: 'Edit' }).click();
    await panel.getByRole('textbox', { name: 'Your note' }).fill('How warm is it?');
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => panel.getByText('How warm is it?').count()).toBe(1);
    await panel.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => highlighted(tab)).toEqual([]);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => highlighted(tab)).toEqual(['temperature inside a single living cell']);
  });

  it('that was being written when the page went away is there again', async () => {
    const tab = await browser.openTab(closedPaper);
    await select(tab, 'diamond crystals');
    await openBar(tab);
    await openComposer(tab);
    await tab.page.keyboard.type('Half a thou');
    // Every key is kept as it comes; the last one needs a moment to get to the database.
    await tab.page.waitForTimeout(1000);
    await tab.page.reload();
    await expect
      .poll(() => tab.page.evaluate(() => document.activeElement?.localName))
      .toBe('copyleaf-notes');
    await tab.page.keyboard.press('End');
    await tab.page.keyboard.type('ght');
    await tab.page.keyboard.press('Control+Enter');
    await expect.poll(() => highlighted(tab)).toEqual(['diamond crystals']);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
    await expect.poll(() => panel.getByText('Half a thought').count()).toBe(1);
  });

  it('belongs to the work: it is listed on another copy too, without its passage if that is not there', async () => {
    const tab = await browser.openTab(closedPaper);
    await expect
      .poll(async () => (await browser.iconState(tab)).title, { timeout: 10_000 })
      .toMatch(/copies found/);
    await select(tab, 'Subscribe, sign in through your institution');
    await openBar(tab);
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => highlighted(tab)).toHaveLength(1);

    const other = await browser.openTab(preprint);
    await expect.poll(() => other.page.locator('copyleaf-notes').count()).toBe(1);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${other.id}`);
    await expect.poll(() => panel.getByText('1 note without its passage').count()).toBe(1);
    expect(await highlighted(other)).toEqual([]);
  });

  it('stays on a page that changes all the time', async () => {
    const tab = await browser.openTab(closedPaper);
    await select(tab, 'diamond crystals');
    await openBar(tab);
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => highlighted(tab)).toEqual(['diamond crystals']);
    await tab.page.evaluate(() => {
      const main = document.querySelector('main') ?? document.body;
      main.innerHTML = `<p>A new first paragraph.</p>${main.innerHTML}`;
    });
    await expect.poll(() => highlighted(tab), { timeout: 8000 }).toEqual(['diamond crystals']);
  });
});
