/** The tab the popup was opened for, and what our script has seen in it. */

import { useEffect, useState } from 'preact/hooks';
import { readPage } from '../../lib/platform/read-page.ts';
import { report } from '../../lib/platform/log.ts';
import { showNotes } from '../../lib/platform/side-panel.ts';
import type { Database, TabRow } from '../../lib/store/db.ts';
import { useLive } from '../../lib/store/use-live.ts';
import { type Known, whatIsKnown } from './what-is-known.ts';

/** A page that is busy with itself may keep our script waiting. */
const patienceMs = 6_000;

export interface PageState {
  /**
   * `unreadable`: browsers keep extensions away from their own pages and stores. `silent`: the page
   * was asked and nothing came back.
   */
  state: 'reading' | 'read' | 'unreadable' | 'silent';
  host?: string;
  row?: TabRow;
  /** From a click: opens the notes beside the page. */
  openNotes: () => void;
}

export function usePage(db: Database, known: Known | undefined): PageState {
  const [tabId, setTabId] = useState(known?.tabId);
  const [host, setHost] = useState(known?.host);
  const [failed, setFailed] = useState<'unreadable' | 'silent'>();
  const row = useLive(
    async () => (tabId === undefined ? undefined : db.tabs.get(tabId)),
    [tabId],
    known?.row,
  );

  useEffect(() => {
    void (async () => {
      const now = known ?? (await whatIsKnown(db));
      if (now.tabId === undefined) return setFailed('unreadable');
      setHost(now.host);
      setTabId(now.tabId);
      if (now.row) return;
      await readPage(now.tabId).catch(() => setFailed('unreadable'));
    })();
  }, []);

  useEffect(() => {
    if (tabId === undefined) return undefined;
    const timer = setTimeout(() => setFailed((now) => now ?? 'silent'), patienceMs);
    return () => clearTimeout(timer);
  }, [tabId]);

  function openNotes(): void {
    if (tabId !== undefined) report(showNotes(tabId));
  }

  const state = row ? 'read' : (failed ?? 'reading');
  return { state, openNotes, ...(host && { host }), ...(row && { row }) };
}
