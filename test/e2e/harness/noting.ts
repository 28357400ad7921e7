/** Selecting words and making notes of them, as a reader does with the keyboard. */

import type { Page } from 'playwright-core';
import type { Tab } from './browser.ts';
import { until } from './until.ts';

declare const chrome: { tabs: { sendMessage(id: number, message: object): Promise<unknown> } };

/** In one text node; white space may be any. */
export async function selectWords({ page }: Tab, words: string): Promise<void> {
  await page.bringToFront();
  await until(`"${words}" is on the page`, () =>
    page.evaluate((wanted) => {
      const pattern = new RegExp(wanted.split(' ').join(String.raw`\s+`));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = pattern.exec(node.textContent ?? '');
        if (!found) continue;
        // Far from the window nothing is marked.
        node.parentElement?.scrollIntoView({ block: 'center' });
        const end = found.index + found[0].length;
        getSelection()?.setBaseAndExtent(node, found.index, node, end);
        return true;
      }
      return false;
    }, words),
  );
}

/** `from`: a page of the extension, which sends what the keyboard shortcut would. */
export async function openBar({ id, page }: Tab, from: Page): Promise<void> {
  // An annotator that comes just now may not have seen the selection yet: then it is asked again.
  await until('the bar has the focus', async () => {
    await from.evaluate(
      (tab) =>
        chrome.tabs
          .sendMessage(tab, { id: 1, type: 'annotateSelection', timestamp: Date.now() })
          .catch(() => {}),
      id,
    );
    await page.waitForTimeout(200);
    return page.evaluate(() => document.activeElement?.localName === 'copyleaf-notes');
  });
}

/** In the bar's first colour. */
export async function highlightWords(tab: Tab, words: string, from: Page): Promise<void> {
  await selectWords(tab, words);
  await openBar(tab, from);
  await tab.page.keyboard.press('Enter');
}

/** What is marked on the page, white space and hyphens left out. */
export function highlighted({ page }: Tab, colour = 'sun'): Promise<string[]> {
  return page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) =>
        (range as Range).toString().replaceAll(/[\s-]/g, ''),
      ),
    `copyleaf-${colour}`,
  );
}
