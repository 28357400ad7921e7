/** Notes with the keyboard only: made, tagged, answered, changed, deleted and brought back. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, highlighted, select } from './harness/annotating.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';

let world: World;
let browser: CopyleafBrowser;
let tab: Tab;
let panel: Page;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
  tab = await browser.openTab(closedPaper);
  panel = await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The name of what has the focus, as a screen reader says it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body) return '';
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
const articles = () => panel.getByRole('article');

async function tabTo(page: Page, name: RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    const at = await focused(page);
    if (name.test(at)) return;
    met.push(at);
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing named ${name}; the tab key leads to: ${met.join(' | ')}`);
}

it('a note is written in the page, with a tag', async () => {
  await select(tab, 'diamond crystals');
  await callAnnotator(tab, panel);
  await press(tab.page, 'End', 'ArrowRight', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await tab.page.waitForTimeout(500);
  await tab.page.keyboard.type('How are they **made**?');
  await press(tab.page, 'Tab');
  await tab.page.keyboard.type('growing,');
  await press(tab.page, 'Control+Enter');
  await expect.poll(() => highlighted(tab)).toEqual(['diamond crystals']);
  await expect.poll(() => panel.locator('strong').textContent()).toBe('made');
  await expect.poll(() => panel.getByRole('button', { name: 'growing' }).count()).toBe(1);
});

it('a note on the page as a whole is written in the panel; a tag is completed', async () => {
  await panel.bringToFront();
  await tabTo(panel, /Write about this page/);
  await press(panel, 'Enter');
  await expect.poll(() => focused(panel)).toBe('Your note on this page');
  await panel.keyboard.type('A classic');
  await press(panel, 'Tab');
  await panel.keyboard.type('gr');
  await expect.poll(() => panel.locator('.offered [role=option]').count()).toBe(1);
  await press(panel, 'ArrowDown', 'Enter', 'Control+Enter');
  await expect.poll(() => panel.getByRole('button', { name: 'growing' }).count()).toBe(2);
  await expect.poll(() => articles().count()).toBe(2);
});

it('arrow keys go from note to note, Enter opens one in the page, Escape leads back', async () => {
  await tab.page.setViewportSize({ width: 800, height: 200 });
  await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await panel.getByRole('searchbox').focus();
  await tabTo(panel, /A classic/);
  await press(panel, 'ArrowDown');
  expect(await focused(panel)).toMatch(/How are they/);
  await press(panel, 'Enter');
  await expect
    .poll(() =>
      tab.page.evaluate(() => Math.round(scrollY + innerHeight) < document.body.scrollHeight),
    )
    .toBe(true);
  await press(panel, 'Tab', 'Tab');
  expect(await focused(panel)).not.toMatch(/How are they/);
  await press(panel, 'Escape');
  expect(await focused(panel)).toMatch(/How are they/);
  await press(panel, 'Home');
  expect(await focused(panel)).toMatch(/A classic/);
});

it('a note is answered, and the answer is changed', async () => {
  await press(panel, 'End');
  await tabTo(panel, /^Reply$/);
  await press(panel, 'Enter');
  await expect.poll(() => focused(panel)).toBe('Your reply');
  await panel.keyboard.type('By pressure');
  await press(panel, 'Control+Enter');
  await expect.poll(() => articles().count()).toBe(3);
  await panel.getByRole('searchbox').focus();
  await tabTo(panel, /A classic/);
  await press(panel, 'End');
  expect(await focused(panel)).toMatch(/^Reply, You: By pressure/);
  await tabTo(panel, /^Edit$/);
  await press(panel, 'Enter');
  await expect.poll(() => focused(panel)).toBe('Your note');
  await press(panel, 'Control+End');
  await panel.keyboard.type(' and heat');
  await press(panel, 'Control+Enter');
  await expect.poll(() => panel.getByText('By pressure and heat').count()).toBe(1);
});

it('what was being written is not lost with Escape', async () => {
  await tabTo(panel, /Write about this page/);
  await press(panel, 'Enter');
  await panel.keyboard.type('Second thoughts');
  await press(panel, 'Escape');
  await expect.poll(() => focused(panel)).toBe('Undo');
  await press(panel, 'Enter');
  await expect
    .poll(() => panel.getByRole('textbox', { name: 'Your note on this page' }).inputValue())
    .toBe('Second thoughts');
  await press(panel, 'Escape');
});

it('a note is deleted with its answer, and both are brought back', async () => {
  await panel.getByRole('searchbox').focus();
  await tabTo(panel, /A classic/);
  await press(panel, 'ArrowDown');
  await tabTo(panel, /^Delete$/);
  await press(panel, 'Enter');
  await expect.poll(() => articles().count()).toBe(1);
  await expect.poll(() => highlighted(tab)).toEqual([]);
  await expect.poll(() => focused(panel)).toBe('Undo');
  await press(panel, 'Enter');
  await expect.poll(() => articles().count()).toBe(3);
  await expect.poll(() => highlighted(tab)).toEqual(['diamond crystals']);
});

it('they are found by what they say, and exported with the citation', async () => {
  await panel.getByRole('searchbox').fill('pressure');
  await expect.poll(() => panel.getByRole('status').first().textContent()).toBe('1 note');
  await panel.getByRole('searchbox').fill('');
  await panel.getByText('Filter, sort, export').press('Enter');
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Export as Markdown' }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toBe('Nanometre scale thermometry in a living cell.md');
  const text = await (await file.createReadStream()).toArray();
  const said = Buffer.concat(text as Buffer[]).toString();
  expect(said).toMatch(/Kucsko.+\(2013\)/);
  expect(said).toContain('> diamond crystals');
  expect(said).toContain('> By pressure and heat');
});
