/** The shared alarm of all watched works, and the notification when a copy has appeared. */

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { onMessage } from '../messaging/protocol.ts';
import type { Watches } from '../visit/watches.ts';
import type { Copy } from '../work/copy.ts';
import type { Work } from '../work/work.ts';
import { messagesReady } from './language.ts';
import { report } from './log.ts';
import { fromOurPages } from './sender.ts';

const alarm = 'watch';

/** Alarms outlive the background; Chromium keeps them no closer together than half a minute. */
export async function wakeAt(time: number | undefined): Promise<void> {
  if (time === undefined) await browser.alarms.clear(alarm);
  else await browser.alarms.create(alarm, { when: time });
}

/** Without the reader's leave for notifications the popup and the library still say it. */
export async function tellOfCopy(work: Work, copy: Copy): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await messagesReady();
  await browser.notifications.create(copy.url, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/open-128.png'),
    title: i18n.t('watch.found'),
    message: `${work.title ?? work.ids[0] ?? ''}\n${copy.host}`,
  });
}

/** Must be called from a click. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

export function listenForWatches(watches: Watches): void {
  onMessage('watch', ({ data, sender }) => {
    fromOurPages(sender);
    return watches.watch(data);
  });
  onMessage('stopWatching', ({ data, sender }) => {
    fromOurPages(sender);
    return watches.stop(data);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) report(watches.ring());
  });
  browser.runtime.onStartup.addListener(() => report(watches.ring()));
  listenForClicks();
  // The permission may come while we run; the listener can only exist once it is there.
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listenForClicks();
  });
}

/** A notification carries the address of the copy as its id. */
function listenForClicks(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications || notifications.onClicked.hasListener(openCopy)) return;
  notifications.onClicked.addListener(openCopy);
}

function openCopy(url: string): void {
  report(browser.tabs.create({ url }));
  report(browser.notifications.clear(url));
}
