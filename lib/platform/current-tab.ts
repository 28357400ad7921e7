/** Which tab a page of ours speaks of. */

import { browser } from 'wxt/browser';

/**
 * The one in front; or, for a page of ours that is opened as a tab of its own, the one it is told:
 * `popup.html?tab=7`.
 */
export async function currentTab() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
