/** A quiet page of the extension's origin, from which tests call the browser's extension API. */

import type { BrowserContext } from 'playwright-core';
import type { browser } from 'wxt/browser';

/** What the functions below find in the page they are sent to. */
declare const chrome: typeof browser;

export interface IconState {
  title: string;
  badge: string;
}

/**
 * The manifest shown as a page: it has the extension's rights and runs none of its code, so looking
 * through it changes nothing.
 */
export async function extensionPage(context: BrowserContext, extensionId: string) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);

  return {
    async createTab(url: string): Promise<number> {
      const tab = await page.evaluate((address) => chrome.tabs.create({ url: address }), url);
      if (tab.id === undefined) throw new Error(`no tab for ${url}`);
      return tab.id;
    },

    iconState(tabId: number): Promise<IconState> {
      return page.evaluate(
        async (id) => ({
          title: await chrome.action.getTitle({ tabId: id }),
          badge: await chrome.action.getBadgeText({ tabId: id }),
        }),
        tabId,
      );
    },

    isAwake(): Promise<boolean> {
      return page.evaluate(async () => {
        const workers = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
        return workers.length > 0;
      });
    },

    async stopServiceWorker(): Promise<void> {
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
  };
}
