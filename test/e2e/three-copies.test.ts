/** Notes belong to the work: one text on the journal's page, the preprint's page and in the PDF. */

import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';
import { highlighted, highlightWords, openBar, selectWords } from './harness/noting.ts';

const journal = 'https://joss.theoj.org/papers/10.21105/joss.03285';
const preprint = 'https://arxiv.org/abs/2105.01994';
const pdf = 'https://arxiv.org/pdf/2105.01994';

let world: World;
let browser: CopyleafBrowser;
let extension: Page;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.reset();
  browser = await openBrowser({ build: 'all-sites', world });
  extension = await browser.openExtensionPage('options.html');
  return () => browser.close();
});

const readPdf = (address: string): Promise<Tab> =>
  browser.openTab(
    `chrome-extension://${browser.extensionId}/reader.html?open=${encodeURIComponent(address)}`,
  );

/** The background has heard which work the page is about. */
const recognised = (tab: Tab) =>
  expect.poll(async () => (await browser.iconState(tab)).title).toMatch(/op/i);

it('a note on the journal’s page is on the preprint’s page and in the PDF', async () => {
  const words = 'significant investment into the discovery and characterization of exoplanets';
  const marked = [words.replaceAll(' ', '')];
  const tab = await browser.openTab(journal);
  await recognised(tab);
  await highlightWords(tab, words, extension);
  await expect.poll(() => highlighted(tab)).toEqual(marked);

  const other = await browser.openTab(preprint);
  await expect.poll(() => highlighted(other)).toEqual(marked);

  // In the PDF the passage runs over three lines, the first of which breaks a word.
  const reader = await readPdf(pdf);
  await expect.poll(() => highlighted(reader)).toEqual(marked);

  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${reader.id}`);
  await expect.poll(() => panel.getByText('made on joss.theoj.org').count()).toBe(1);
  await expect.poll(() => panel.getByText('without its passage').count()).toBe(0);
});

it('a note in the PDF is on both pages, and says where it was made', async () => {
  const reader = await readPdf(pdf);
  await recognised(reader);
  await selectWords(reader, 'is a toolkit for probabilistic modeling of');
  await openBar(reader, extension);
  for (let presses = 0; presses < 4; presses += 1) await reader.page.keyboard.press('ArrowRight');
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForTimeout(500);
  await reader.page.keyboard.type('What is it for?');
  await reader.page.keyboard.press('Control+Enter');
  const marked = ['isatoolkitforprobabilisticmodelingof'];
  await expect.poll(() => highlighted(reader)).toEqual(marked);

  for (const address of [journal, preprint]) {
    const tab = await browser.openTab(address);
    await expect.poll(() => highlighted(tab)).toEqual(marked);
  }
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${reader.id}`);
  await expect.poll(() => panel.getByText('What is it for?').count()).toBe(1);
  await panel.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => highlighted(reader)).toEqual([]);
});

it('the file from this computer has the notes too, and keeps its own', async () => {
  const file = fileURLToPath(
    new URL('../../demo/works/7-three-copies/preprint.pdf', import.meta.url),
  );
  const tab = await browser.openTab(journal);
  await recognised(tab);
  const words = 'an efficient solver for';
  await highlightWords(tab, words, extension);
  await expect.poll(() => highlighted(tab)).toHaveLength(1);

  const reader = await browser.openTab(`chrome-extension://${browser.extensionId}/reader.html`);
  await reader.page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => highlighted(reader)).toEqual([words.replaceAll(' ', '')]);

  const own = 'Time-domain astronomy is a priority of the obser';
  await selectWords(reader, own);
  await openBar(reader, extension);
  await reader.page.keyboard.press('ArrowRight');
  await reader.page.keyboard.press('Enter');
  await expect.poll(() => highlighted(reader, 'mint')).toEqual([own.replaceAll(/[ -]/g, '')]);
  await reader.page.close();

  const again = await browser.openTab(`chrome-extension://${browser.extensionId}/reader.html`);
  await again.page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => highlighted(again, 'mint')).toHaveLength(1);
});
