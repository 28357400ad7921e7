/** The real popup: opened by the toolbar icon, granted `activeTab`, gone when it loses focus. */

import { chromium as playwright, type Browser, type CDPSession, type Page } from 'playwright-core';
import type { RunningChromium } from './chromium.ts';
import { until } from './until.ts';

/**
 * Clicks the icon while the tab is in front and gives the popup. Playwright leaves popups out of
 * `context.pages()`; a client that attaches when the popup is there sees it like any page.
 */
export async function clickIcon(
  { browser, extensionId, debuggingAddress }: RunningChromium,
  tab: Page,
): Promise<Page> {
  const popupAddress = `chrome-extension://${extensionId}/popup.html`;
  await tab.bringToFront();
  const session = await browser.newBrowserCDPSession();
  await session.send('Extensions.triggerAction', {
    id: extensionId,
    targetId: await tabTarget(session, tab.url()),
  });
  await until('the popup opens', async () => (await addresses(session)).includes(popupAddress));
  await session.detach();

  const second = await playwright.connectOverCDP(await debuggingAddress());
  const popup = await until('the popup can be looked at', () =>
    pagesOf(second).find((page) => page.url() === popupAddress),
  );
  popup.once('close', () => void second.close());
  return popup;
}

/** The action wants the tab around the page; the two share nothing but their address. */
async function tabTarget(session: CDPSession, url: string): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter((target) => target.url === url);
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${url}, not one`);
  return tab.targetId;
}

async function addresses(session: CDPSession): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.map((target) => target.url);
}

function pagesOf(browser: Browser): Page[] {
  return browser.contexts().flatMap((context) => context.pages());
}
