/** Connects what pages, tabs and the popup say to what answers them. */

import { browser } from 'wxt/browser';
import { parsePageReport } from '../messaging/page-report.ts';
import { onMessage } from '../messaging/protocol.ts';
import type { createPageNotes } from '../visit/page-notes.ts';
import { mainSighting, type Visits } from '../visit/visits.ts';
import type { Work } from '../work/work.ts';
import { readPage } from './read-page.ts';
import { answerBadge } from './badge.ts';
import { report } from './log.ts';
import { callerOf, fromOurPages, tabOf } from './sender.ts';
import { openPopup } from './toolbar-button.ts';

interface Others {
  /** A work is on a page. */
  seen(work: Work): Promise<void>;
}

export function listenForPages(
  visits: Visits,
  notes: ReturnType<typeof createPageNotes>,
  others: Others,
): void {
  onMessage('lookCloser', ({ sender }) => readPage(tabOf(sender)));
  onMessage('pageSeen', async ({ data, sender }) => {
    const page = parsePageReport(data);
    const seen = visits.seen(tabOf(sender), page);
    const main = mainSighting(page);
    if (main) report(others.seen(main.work));
    await notes.seen(callerOf(sender));
    await seen;
  });
  onMessage('plainPageSeen', ({ sender }) => notes.seen(callerOf(sender)));
  onMessage('keepBadge', ({ data, sender }) => answerBadge(data, sender));
  onMessage('openPopup', ({ sender }) => openPopup(tabOf(sender)));
  onMessage('lookUp', ({ data: { work, ...wishes }, sender }) => {
    fromOurPages(sender);
    return visits.lookUp(work, wishes);
  });

  browser.tabs.onRemoved.addListener((tabId) => report(visits.left(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') report(visits.left(tabId));
  });
}
