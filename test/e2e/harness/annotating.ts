/** What a reader does with the text of a page, as tests do it. */

import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { Tab } from './browser.ts';
import { until } from './until.ts';

declare const chrome: typeof browser;

/** The words a reader drags over. */
export async function select(tab: Tab, words: string): Promise<void> {
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
  const come = async () => (await tab.page.locator('copyleaf-notes').count()) === 1;
  await until('the annotator comes into the page', come, 8_000);
}

/** As the keyboard shortcut does, which belongs to the browser and not to the page. */
export async function callAnnotator(
  tab: Tab,
  ourPage: Page,
  type: 'annotateSelection' | 'annotatePage' = 'annotateSelection',
): Promise<void> {
  const call = () =>
    ourPage.evaluate(
      ([id, name]) =>
        chrome.tabs.sendMessage(id, { id: 1, type: name, timestamp: Date.now() }).then(
          () => true,
          () => false,
        ),
      [tab.id, type] as const,
    );
  await until('the annotator answers', call, 8_000);
  await annotatorHasFocus(tab);
}

export async function annotatorHasFocus(tab: Tab): Promise<void> {
  const focused = () => tab.page.evaluate(() => document.activeElement?.localName);
  await until(
    'the annotator has the focus',
    async () => (await focused()) === 'copyleaf-notes',
    8_000,
  );
}

/** Highlighted passages of that colour. */
export function highlighted(tab: Tab, colour = 'sun'): Promise<string[]> {
  return tab.page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    `copyleaf-${colour}`,
  );
}
