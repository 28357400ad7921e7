/** Tells the badge of a page how the work stands, unless the reader put it away. */

import { browser } from 'wxt/browser';
import { type BadgeChoice, sendMessage } from '../messaging/protocol.ts';
import { badgeSettings } from '../settings.ts';
import type { Standing } from '../work/standing.ts';

/** The badge speaks up only for good news; the toolbar tells the rest. */
const worthShowing: readonly Standing[] = ['open', 'free', 'borrow'];

export async function showOnPage(tabId: number, standing: Standing, label: string): Promise<void> {
  if (!worthShowing.includes(standing)) return;
  const { shown, hiddenSites, top } = await badgeSettings.getValue();
  if (!shown) return;
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (url && hiddenSites.includes(new URL(url).hostname)) return;
  // A tab that has moved on has nobody to answer, and needs no badge.
  await sendMessage('showStanding', { standing, label, top }, tabId).catch(() => {});
}

export async function answerBadge(choice: BadgeChoice, sender: { url?: string }): Promise<void> {
  const before = await badgeSettings.getValue();
  if ('top' in choice) {
    await badgeSettings.setValue({ ...before, top: Math.min(0.95, Math.max(0, choice.top)) });
  } else if (choice.hide === 'everywhere') {
    await badgeSettings.setValue({ ...before, shown: false });
  } else if (sender.url) {
    const hiddenSites = new Set([...before.hiddenSites, new URL(sender.url).hostname]);
    await badgeSettings.setValue({ ...before, hiddenSites: [...hiddenSites] });
  }
}

export async function showOnSite(host: string): Promise<void> {
  const before = await badgeSettings.getValue();
  await badgeSettings.setValue({
    ...before,
    shown: true,
    hiddenSites: before.hiddenSites.filter((hidden) => hidden !== host),
  });
}
