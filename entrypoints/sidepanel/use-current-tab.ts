import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface CurrentTab {
  id: number;
  /** Without fragment; unknown on pages we may not see. */
  page?: string;
}

/** The tab beside the panel, as the reader moves between tabs and pages. */
export function useCurrentTab(): CurrentTab | undefined {
  const [tab, setTab] = useState<CurrentTab>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('tab');
    const read = async (): Promise<void> => {
      const found = named
        ? await browser.tabs.get(Number(named))
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (found?.id === undefined) return;
      const page = found.url?.split('#')[0];
      setTab({ id: found.id, ...(page && { page }) });
    };
    const again = (): void => void read();
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
