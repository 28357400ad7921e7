import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lookup } from '../lib/lookup/index.ts';
import { parsePageReport } from '../lib/messaging/page-report.ts';
import { onMessage } from '../lib/messaging/protocol.ts';
import { readPage, syncAutomatic } from '../lib/platform/automatic.ts';
import { bringAnnotator, tellPages } from '../lib/platform/annotator.ts';
import { answerBadge, showOnPage } from '../lib/platform/badge.ts';
import { messagesReady } from '../lib/platform/language.ts';
import { listenForNotes } from '../lib/platform/listen-for-notes.ts';
import { report } from '../lib/platform/log.ts';
import { readersChoice } from '../lib/platform/readers-choice.ts';
import { callerOf, fromOurPages, tabOf } from '../lib/platform/sender.ts';
import { showInToolbar } from '../lib/platform/toolbar.ts';
import { words } from '../lib/platform/words.ts';
import { Database } from '../lib/store/db.ts';
import { findingCache } from '../lib/store/findings.ts';
import { logRequest } from '../lib/store/request-log.ts';
import { createPageNotes } from '../lib/visit/page-notes.ts';
import { createVisits } from '../lib/visit/visits.ts';

/** Holds no state: the browser may stop it at any moment. All listeners exist on the first tick. */
export default defineBackground(() => {
  const db = new Database();
  const ready = messagesReady();
  const world = {
    fetch: (address: string, init?: RequestInit) => fetch(address, init),
    now: () => Date.now(),
    cache: findingCache(db),
    onRequest: (request: Parameters<typeof logRequest>[1]) => report(logRequest(db, request)),
  };
  const visits = createVisits({
    db,
    now: world.now,
    async *lookup(work, options) {
      yield* lookup(work, { ...world, ...(await readersChoice()), ...options });
    },
    async show(tabId, standing, finding) {
      await ready;
      const label = words(standing, finding);
      await Promise.all([
        showInToolbar(tabId, standing, label),
        showOnPage(tabId, standing, label),
      ]);
    },
  });

  const notes = createPageNotes({ db, bringAnnotator, tellPages });

  onMessage('lookCloser', ({ sender }) => readPage(tabOf(sender)));
  onMessage('pageSeen', async ({ data, sender }) => {
    const tabId = tabOf(sender);
    const seen = visits.seen(tabId, parsePageReport(data));
    await notes.seen(callerOf(sender));
    await seen;
  });
  onMessage('keepBadge', ({ data, sender }) => answerBadge(data, sender));
  onMessage('openPopup', () => browser.action.openPopup());
  onMessage('lookUp', ({ data: { work, ...wishes }, sender }) => {
    fromOurPages(sender);
    return visits.lookUp(work, wishes);
  });

  listenForNotes(notes);

  browser.tabs.onRemoved.addListener((tabId) => report(visits.left(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') report(visits.left(tabId));
  });
  browser.permissions.onAdded.addListener(() => report(syncAutomatic()));
  browser.permissions.onRemoved.addListener(() => report(syncAutomatic()));
  browser.runtime.onStartup.addListener(() => report(db.tabs.clear()));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(Promise.all([db.tabs.clear(), syncAutomatic()]));
    if (reason === 'install') report(browser.tabs.create({ url: '/welcome.html' }));
  });
});
