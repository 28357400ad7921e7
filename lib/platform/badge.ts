/** Tells the badge of a page how the work stands, unless the reader put it away. */

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type BadgeChoice, sendMessage, type ShownStanding } from '../messaging/protocol.ts';
import { badgePlaces, badgeSettings } from '../settings.ts';
import type { Standing } from '../work/standing.ts';

const badgeScript = '/content-scripts/badge.js';
/** The badge speaks up only for good news; the toolbar tells the rest. */
const worthShowing: readonly Standing[] = ['open', 'free', 'borrow'];

export async function showOnPage(tabId: number, standing: Standing, label: string): Promise<void> {
  const [{ shown }, { hiddenSites, top }] = await Promise.all([
    badgeSettings.getValue(),
    badgePlaces.getValue(),
  ]);
  const host = shown && worthShowing.includes(standing) ? await hostOf(tabId) : undefined;
  if (host === undefined || hiddenSites.includes(host)) return tell(tabId, null).catch(noBadge);
  const news = { standing, label, top };
  await tell(tabId, news).catch(async () => {
    await browser.scripting.executeScript({ target: { tabId }, files: [badgeScript] });
    await tell(tabId, news);
  });
}

function tell(tabId: number, shown: ShownStanding | null): Promise<void> {
  return sendMessage('showStanding', shown, tabId);
}

/** Nobody there to answer: the badge was never shown, or the tab has moved on. */
function noBadge(): void {}

/** Undefined for a page that we may not touch, or that has gone. */
async function hostOf(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url?.startsWith('http') ? new URL(tab.url).hostname : undefined;
}

const badgeChoice = v.union([
  v.object({ hide: v.picklist(['site', 'everywhere']) }),
  v.object({ top: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
]);

/** `claimed`: from a place that a hostile page may have taken over. Throws `ValiError`. */
export async function answerBadge(claimed: unknown, sender: { url?: string }): Promise<void> {
  const choice: BadgeChoice = v.parse(badgeChoice, claimed);
  const before = await badgePlaces.getValue();
  if ('top' in choice) {
    await badgePlaces.setValue({ ...before, top: Math.min(0.95, Math.max(0, choice.top)) });
  } else if (choice.hide === 'everywhere') {
    await badgeSettings.setValue({ shown: false });
  } else if (sender.url) {
    const hiddenSites = new Set([...before.hiddenSites, new URL(sender.url).hostname]);
    await badgePlaces.setValue({ ...before, hiddenSites: [...hiddenSites] });
  }
}

export async function showOnSite(host: string): Promise<void> {
  const before = await badgePlaces.getValue();
  await badgeSettings.setValue({ shown: true });
  await badgePlaces.setValue({
    ...before,
    hiddenSites: before.hiddenSites.filter((hidden) => hidden !== host),
  });
}
