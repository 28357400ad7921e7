/** WCAG 2.2 AA where notes are made and read, in light and dark, with many and strange ones too. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { callAnnotator, highlighted, select } from './harness/annotating.ts';
import { violations } from './harness/axe.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';
import { openShadow } from './harness/open-shadow.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';

let world: World;
let browser: CopyleafBrowser;
beforeAll(async () => {
  world = await startWorld();
  browser = await openBrowser({ build: 'all-sites', world });
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const longWord =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const written = [
  'A **bold** thought, [a link](https://example.org)',
  longWord,
  'הערה בעברית',
  '一个笔记',
];

async function write(panel: Page, text: string, tag: string): Promise<void> {
  await panel.getByRole('button', { name: 'Write about this page' }).click();
  await panel.keyboard.insertText(text);
  await panel.keyboard.press('Tab');
  await panel.keyboard.insertText(tag);
  await panel.keyboard.press('Control+Enter');
  await panel.getByRole('button', { name: 'Write about this page' }).waitFor();
}

const open = async (): Promise<{ tab: Tab; panel: Page }> => {
  const tab = await browser.openTab(closedPaper);
  return { tab, panel: await browser.openExtensionPage(`sidepanel.html?tab=${tab.id}`) };
};

/** Nothing may stick out at the side, at whatever size. */
const sticksOut = (panel: Page) =>
  panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How many of these stand in the annotator, once it was opened to look into. */
const inAnnotator = (tab: Tab, selector: string) =>
  tab.page.evaluate(
    (wanted) =>
      document.querySelector('copyleaf-notes')?.shadowRoot?.querySelectorAll(wanted).length,
    selector,
  );

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('the side panel: without notes, with some, while writing', async () => {
    const { tab, panel } = await open();
    await panel.emulateMedia({ colorScheme });
    await panel.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(panel)).toEqual([]);
    if (colorScheme === 'light') for (const text of written) await write(panel, text, longWord);
    await expect
      .poll(() => panel.getByRole('article').count())
      .toBeGreaterThanOrEqual(written.length);
    await panel.getByText('Filter, sort, export').click();
    await panel.getByRole('button', { name: 'Reply' }).first().click();
    await panel.getByRole('combobox', { name: 'Add a tag' }).focus();
    await panel.getByRole('listbox', { name: 'Your tags' }).waitFor();
    expect(await violations(panel)).toEqual([]);
    for (const width of [360, 180]) {
      await panel.setViewportSize({ width, height: 700 });
      expect(await sticksOut(panel)).toBe(0);
    }
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    await panel.close();
    await tab.page.close();
  });

  it('the page: the bar, a note being written, a note being read', async () => {
    const { tab, panel } = await open();
    await tab.page.emulateMedia({ colorScheme });
    await select(tab, 'diamond crystals');
    await callAnnotator(tab, panel);
    await openShadow(tab.page, 'copyleaf-notes');
    expect(await violations(tab.page, 'copyleaf-notes')).toEqual([]);
    for (let presses = 0; presses < 4; presses += 1) await tab.page.keyboard.press('ArrowRight');
    await tab.page.keyboard.press('Enter');
    await expect.poll(() => inAnnotator(tab, 'textarea')).toBe(1);
    await tab.page.keyboard.insertText('How **warm**?');
    expect(await violations(tab.page, 'copyleaf-notes')).toEqual([]);
    await tab.page.keyboard.press('Control+Enter');
    await expect.poll(() => inAnnotator(tab, 'textarea')).toBe(0);
    await expect.poll(() => highlighted(tab)).toContain('diamond crystals');
    const { x, y } = await tab.page.evaluate(() => {
      const [range] = CSS.highlights.get('copyleaf-sun') ?? [];
      return (range as Range).getBoundingClientRect();
    });
    await tab.page.mouse.click(x + 4, y + 4);
    await expect.poll(() => inAnnotator(tab, '.card .rich-text strong')).toBe(1);
    expect(await violations(tab.page, 'copyleaf-notes')).toEqual([]);
    await panel.close();
    await tab.page.close();
  });
});

it('pages that cannot be annotated are said to be', async () => {
  const page = await browser.openExtensionPage('welcome.html');
  await page.close();
  const panel = await browser.openExtensionPage('sidepanel.html?tab=999999');
  await panel.getByRole('heading', { name: 'No page' }).waitFor();
  expect(await violations(panel)).toEqual([]);
  await panel.close();
});
