/** Who is calling: a page's script, or a page of ours. */

import { browser } from 'wxt/browser';

interface Sender {
  url?: string;
  tab?: { id?: number };
}

/** Throws for a message that no tab sent. */
export function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new Error('This call comes from a tab');
  return sender.tab.id;
}

/** A hostile page may hold a content script's voice, never an extension page's. */
export function fromOurPages(sender: Sender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error('This call is for pages of the extension');
  }
}
