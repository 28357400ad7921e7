/** The product in another language than English, and in one that runs from right to left. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startWorld, type World } from '../../demo/world/world.ts';
import { type CopyleafBrowser, openBrowser, type Tab } from './harness/browser.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe.each([
  { words: 'de', dir: 'ltr', found: 'offene Exemplare gefunden', settings: 'Einstellungen' },
  { words: 'ar', dir: 'rtl', found: /عُثر على/, settings: 'الإعدادات' },
])('$words', ({ words, dir, found, settings }) => {
  let browser: CopyleafBrowser;
  let tab: Tab;
  beforeAll(async () => {
    world.reset();
    browser = await openBrowser({ build: 'all-sites', world, words });
    tab = await browser.openTab(closedPaper);
  });
  afterAll(() => browser.close());

  it('popup, side panel, settings and library have its words and direction, and all fits', async () => {
    const popup = await show(`popup.html?tab=${tab.id}`, 380);
    await popup.getByText(found).first().waitFor();
    expect(await tooWide(popup)).toEqual([]);

    expect(await tooWide(await show(`sidepanel.html?tab=${tab.id}`, 360))).toEqual([]);

    const options = await show('options.html', 800);
    await options.getByRole('heading', { name: settings, level: 1 }).waitFor();
    expect(await tooWide(options)).toEqual([]);

    expect(await tooWide(await show('library.html', 1000))).toEqual([]);
  });

  async function show(path: string, width: number): Promise<Page> {
    const page = await browser.openExtensionPage(path);
    await page.setViewportSize({ width, height: 600 });
    const root = page.locator(`html[lang="${words}"][dir="${dir}"]`);
    await root.getByRole('heading').first().waitFor();
    return page;
  }
});

/** What does not fit into its place: the page, or the words of a button. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('button, summary, h1, h2, label')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
      .map((one) => one.textContent.trim().slice(0, 60)),
  );
}
