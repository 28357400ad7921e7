/** Journey 6 in Firefox: notes on a page, and the sidebar beside it. */

import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorld, type World } from '../../../demo/world/world.ts';
import { type CopyleafFirefox, openFirefox, type Tab } from '../harness/firefox/browser.ts';
import { press, textOf } from '../harness/firefox/screen.ts';
import { until } from '../harness/until.ts';

const closedPaper = 'https://www.nature.com/articles/nature12373';
const preprint = 'https://arxiv.org/abs/1304.1068';

let world: World;
let firefox: CopyleafFirefox;
let tab: Tab;
beforeAll(async () => {
  world = await startWorld();
  firefox = await openFirefox({ world });
  await firefox.allowAllSites();
  tab = await firefox.openTab(closedPaper);
  const isKnown = async () => /copies found/.test((await firefox.iconState(tab)).title);
  await until('the work is looked up', isKnown, 20_000);
});
afterAll(async () => {
  await firefox?.close();
  await world?.close();
});

/** The words a reader drags over, then the shortcut. */
async function annotate(words: string): Promise<void> {
  await tab.page.bringToFront();
  await tab.page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`"${wanted}" is not on the page`);
  }, words);
  await expect.poll(() => tab.page.$('copyleaf-notes')).not.toBeNull();
  await expect.poll(() => firefox.annotateSelection(tab)).toBe(true);
  await expect.poll(focused).toBe('copyleaf-notes');
}

const focused = () => tab.page.evaluate(() => document.activeElement?.localName);

const highlighted = (colour: string) =>
  tab.page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    `copyleaf-${colour}`,
  );

const shown = async () => [...(await highlighted('sun')), ...(await highlighted('mint'))];

it('a highlight is made with the keyboard, and is there again after a reload', async () => {
  await annotate('diamond crystals');
  await tab.page.keyboard.press('ArrowRight');
  await tab.page.keyboard.press('Enter');
  await expect.poll(() => highlighted('mint')).toEqual(['diamond crystals']);
  await tab.page.reload();
  await expect.poll(() => highlighted('mint')).toEqual(['diamond crystals']);
  const colour = await tab.page.evaluate(() => {
    const [range] = CSS.highlights.get('copyleaf-mint') ?? [];
    const element = (range as Range).startContainer.parentElement ?? document.body;
    return getComputedStyle(element, '::highlight(copyleaf-mint)').backgroundColor;
  });
  expect(colour, 'the page shows it').toBe('rgb(182, 236, 196)');
});

it('a note is written, stands in the sidebar, and is edited and deleted there', async () => {
  await annotate('temperature inside a single living cell');
  for (let presses = 0; presses < 4; presses += 1) await tab.page.keyboard.press('ArrowRight');
  await tab.page.keyboard.press('Enter');
  // Nobody types before the field is there, and a page cannot see it.
  await wait(500);
  await tab.page.keyboard.type('How warm?');
  await tab.page.keyboard.down('Control');
  await tab.page.keyboard.press('Enter');
  await tab.page.keyboard.up('Control');
  await expect.poll(() => highlighted('sun')).toEqual(['temperature inside a single living cell']);

  const panel = await firefox.openExtensionPage(`sidepanel.html?tab=${tab.id}`);
  await expect.poll(() => textOf(panel)).toMatch(/How warm\?/);
  expect(await shown()).toHaveLength(2);
  await press(panel, 'Delete');
  await expect.poll(shown).toHaveLength(1);
  await press(panel, 'Undo');
  await expect.poll(shown).toHaveLength(2);
  await panel.close();
});

it('the sidebar opens from the popup, and follows the reader to another copy of the work', async () => {
  const popup = await firefox.openPopup(tab);
  await expect.poll(() => textOf(popup)).toMatch(/2 notes/);
  await press(popup, '2 notes');
  await expect.poll(firefox.sidebarText).toBeDefined();
  await popup.close();
  await tab.page.bringToFront();
  await expect.poll(firefox.sidebarText).toMatch(/How warm\?/);
  expect(await firefox.sidebarText()).toContain('diamond crystals');

  const other = await firefox.openTab(preprint);
  await expect.poll(firefox.sidebarText).toMatch(/notes? without (its|their) passage/);
  await other.page.close();
});

it('the library holds it too', async () => {
  const library = await firefox.openExtensionPage('library.html');
  await expect.poll(() => textOf(library)).toMatch(/Nanometre-scale thermometry/);
  await library.close();
});

it('the menu on selected text is there', async () => {
  expect(await firefox.hasMenu('annotate')).toBe(true);
  expect(await firefox.hasMenu('another')).toBe(false);
});
