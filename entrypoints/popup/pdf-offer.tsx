/** When the tab shows a PDF: the same in our reader, where notes can be made. */

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { LinkButton } from '../../components/button.tsx';
import { i18n } from '#i18n';
import { currentTab } from '../../lib/platform/current-tab.ts';
import { report } from '../../lib/platform/log.ts';
import { isPdfTab } from '../../lib/platform/pdf-tab.ts';
import { readerPath } from '../../lib/work/reader-address.ts';

export function PdfOffer() {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const tab = await currentTab();
      if (tab?.id === undefined || !tab.url) return;
      if (await isPdfTab(tab.id, tab.url)) setAddress(tab.url);
    };
    report(look());
  }, []);
  if (!address) return null;
  // What is on this computer an extension cannot fetch: the reader asks for the file.
  const path = /^https?:/.test(address)
    ? readerPath(address)
    : browser.runtime.getURL('/reader.html');
  return (
    <div class="actions">
      <LinkButton href={path}>{i18n.t('copy.readWithNotes')}</LinkButton>
    </div>
  );
}
