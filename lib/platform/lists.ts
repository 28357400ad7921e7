/** Brings the marks into a page, on the reader's wish, and tells each how its work stands. */

import { browser } from 'wxt/browser';
import { parseListed } from '../messaging/page-report.ts';
import { onMessage, sendMessage } from '../messaging/protocol.ts';
import type { Lists, Mark } from '../visit/lists.ts';
import { messagesReady } from './language.ts';
import { report } from './log.ts';
import { fromOurPages, tabOf } from './sender.ts';
import { words } from './words.ts';

const lister = '/content-scripts/lister.js';

export function listenForLists(lists: Lists): void {
  onMessage('markList', async ({ data: tabId, sender }) => {
    fromOurPages(sender);
    await browser.scripting.executeScript({ target: { tabId }, files: [lister] });
  });
  onMessage('listSeen', ({ data, sender }) => lists.seen(tabOf(sender), parseListed(data)));

  browser.tabs.onRemoved.addListener((tabId) => report(lists.left(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') report(lists.left(tabId));
  });
}

export async function showMark(tabId: number, { index, standing, copy }: Mark): Promise<void> {
  await messagesReady();
  const label = words(standing, undefined);
  const mark = { index, standing, label, ...(copy && { url: copy.url }) };
  await sendMessage('showMark', mark, tabId).catch(pageHasGone);
}

/** What was learnt is kept all the same. */
function pageHasGone(): void {}
