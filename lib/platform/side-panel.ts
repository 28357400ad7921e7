/** The notes beside the page: Chromium's side panel, Firefox's sidebar. */

import { browser } from 'wxt/browser';
import { bringAnnotator } from './annotator.ts';

/** What the polyfill's types leave out, each in one browser only. */
interface Panels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Must be called from a click; the popup closes under it. */
export async function showNotes(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction }: Panels = browser;
  const opened = sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open();
  await Promise.all([opened, bringAnnotator(tabId)]);
}
