/** The extension's button in the toolbar, and the popup under it. */

import { browser } from 'wxt/browser';

/** Manifest V2, which Firefox has, knows it by its older name. */
export const toolbarButton = browser.action ?? browser.browserAction;

/**
 * Shows the popup of the tab in front. Older browsers open it only under the reader's own click on
 * the button; there it comes as a small window.
 */
export async function openPopup(tabId: number): Promise<void> {
  try {
    await toolbarButton.openPopup();
  } catch {
    const url = browser.runtime.getURL(`/popup.html?tab=${tabId}`);
    await browser.windows.create({ url, type: 'popup', width: 400, height: 560 });
  }
}
