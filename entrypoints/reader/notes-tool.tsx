import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { report } from '../../lib/platform/log.ts';
import { showNotes } from '../../lib/platform/side-panel.ts';
import { Tool } from './tool.tsx';

/** Opens the list of notes beside the document. */
export function NotesTool() {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    // Known before the click: browsers open a panel only in the very moment of one.
    report(browser.tabs.getCurrent().then((tab) => setTabId(tab?.id)));
  }, []);
  if (tabId === undefined) return null;
  return (
    <Tool icon="notes" label={i18n.t('reader.notes')} onPress={() => report(showNotes(tabId))} />
  );
}
