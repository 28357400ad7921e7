import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { currentTab } from '../../lib/platform/current-tab.ts';
import { documentIn } from '../../lib/work/reader-address.ts';

export interface CurrentTab {
  id: number;
  /** Without fragment; unknown on pages we may not see. */
  page?: string;
  /** Pages of the browser itself, of extensions and of stores are closed to extensions. */
  isClosed: boolean;
}

const readable = /^(?:https?|file|urn):/u;
const stores = /^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org)\//u;

/** The tab beside the panel, as the reader moves between tabs and pages; null when there is none. */
export function useCurrentTab(): CurrentTab | null | undefined {
  const [tab, setTab] = useState<CurrentTab | null>();
  useEffect(() => {
    const find = async (): Promise<CurrentTab | null> => {
      const found = await currentTab();
      if (found?.id === undefined) return null;
      const { id } = found;
      if (!found.url) return { id, isClosed: false };
      const url = documentIn(found.url, location.origin);
      if (!readable.test(url) || stores.test(url)) return { id, isClosed: true };
      return { id, page: url.split('#')[0] ?? url, isClosed: false };
    };
    // A tab that has been closed meanwhile is none.
    const again = (): void => void find().then(setTab, () => setTab(null));
    again();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(again);
    return () => {
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(again);
    };
  }, []);
  return tab;
}
