import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { addressOfAuthor } from '../lib/lookup/author-address.ts';
import { findByTitle } from '../lib/lookup/by-title.ts';
import { confirm } from '../lib/lookup/confirm.ts';
import { describeWork } from '../lib/lookup/describe.ts';
import { lookup, type OutgoingRequest } from '../lib/lookup/index.ts';
import { similarOpenWorks } from '../lib/lookup/similar.ts';
import { onMessage, type Wishes } from '../lib/messaging/protocol.ts';
import { bringAnnotator, tellPages } from '../lib/platform/annotator.ts';
import { syncAutomatic } from '../lib/platform/automatic.ts';
import { showStanding } from '../lib/platform/show-standing.ts';
import { listenForNotes } from '../lib/platform/listen-for-notes.ts';
import { listenForPages } from '../lib/platform/listen-for-pages.ts';
import { listenForLists, showMark } from '../lib/platform/lists.ts';
import { report } from '../lib/platform/log.ts';
import { mayCall, readersChoice } from '../lib/platform/readers-choice.ts';
import { fromOurPages } from '../lib/platform/sender.ts';
import { listenForWatches, tellOfCopy, wakeAt } from '../lib/platform/watching.ts';
import { siteSettings } from '../lib/settings.ts';
import { listenForSharing } from '../lib/platform/sharing/listen-for-sharing.ts';
import { confirmedCopies } from '../lib/share/for-lookup.ts';
import { nearNotes } from '../lib/share/trust/regard.ts';
import { Database } from '../lib/store/db.ts';
import { findingCache } from '../lib/store/finding-cache.ts';
import { askToPersist } from '../lib/store/persistence.ts';
import { forgetTabs } from '../lib/store/forget-tabs.ts';
import { forgetRemoved } from '../lib/store/removed-notes.ts';
import { logRequest } from '../lib/store/request-log.ts';
import { toldFor } from '../lib/store/told.ts';
import { keepIndex } from '../lib/store/search/keep-index.ts';
import { describeInLibrary } from '../lib/store/works.ts';
import { checkCopy } from '../lib/visit/check-copy.ts';
import { createLists } from '../lib/visit/lists.ts';
import { createPageNotes } from '../lib/visit/page-notes.ts';
import { createVisits } from '../lib/visit/visits.ts';
import { createWatches } from '../lib/visit/watches.ts';
import type { Work } from '../lib/work/work.ts';

/** Holds no state: the browser may stop it at any moment. All listeners exist on the first tick. */
export default defineBackground(() => {
  const db = new Database();
  const world = {
    fetch: (address: string, init?: RequestInit) => fetch(address, init),
    now: () => Date.now(),
    cache: findingCache(db),
    told: (work: Work) => toldFor(db, work),
    onRequest: (request: OutgoingRequest) => report(logRequest(db, request)),
  };
  async function* ask(work: Work, options: Wishes & { signal?: AbortSignal }) {
    const shared = ({ ids }: Work) => confirmedCopies(db, ids, world.now());
    yield* lookup(work, { ...world, shared, ...(await readersChoice()), ...options });
  }
  const visits = createVisits({
    db,
    now: world.now,
    show: showStanding,
    lookup: ask,
  });
  const notes = createPageNotes({
    db,
    now: world.now,
    bringAnnotator,
    tellPages,
    spare: () => askToPersist(navigator.storage),
    near: (some) => nearNotes(db, some),
  });

  const lists = createLists({
    db,
    now: world.now,
    show: showMark,
    lookup: ask,
  });
  const watches = createWatches({
    ...world,
    db,
    chance: Math.random,
    wakeAt,
    tell: tellOfCopy,
    lookup: (work) => ask(work, { again: true }),
  });

  keepIndex(db, (error) => report(Promise.reject(error)));
  listenForWatches(watches);
  listenForLists(lists);
  onMessage('similarTo', ({ data: work, sender }) => {
    fromOurPages(sender);
    return similarOpenWorks(work, world);
  });
  onMessage('authorAddress', ({ data: work, sender }) => {
    fromOurPages(sender);
    return addressOfAuthor(work, world);
  });
  onMessage('findByTitle', ({ data: title, sender }) => {
    fromOurPages(sender);
    return findByTitle(title, world);
  });
  onMessage('describe', async ({ data: work, sender }) => {
    fromOurPages(sender);
    const answer = await describeWork(work, { ...world, ...(await readersChoice()) });
    if ('failed' in answer) return answer;
    if ('csl' in answer) await describeInLibrary(db, work.ids, answer.csl);
    return 'csl' in answer ? 'known' : 'unknown';
  });
  listenForNotes(notes);
  listenForPages(visits, notes, listenForSharing(db));
  onMessage('checkCopy', ({ data: { copy, of }, sender }) => {
    fromOurPages(sender);
    return checkCopy(copy, of, { ...world, db, mayCall, confirm: (one) => confirm(one, world) });
  });

  browser.permissions.onAdded.addListener(() => report(syncAutomatic()));
  browser.permissions.onRemoved.addListener(() => report(syncAutomatic()));
  siteSettings.watch(() => report(syncAutomatic()));
  browser.runtime.onStartup.addListener(() =>
    report(Promise.all([forgetTabs(db), forgetRemoved(db, world.now())])),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(Promise.all([forgetTabs(db), syncAutomatic()]));
    if (reason === 'install') report(browser.tabs.create({ url: '/welcome.html' }));
  });
});
