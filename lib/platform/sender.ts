/** Who is calling: a page's script, or a page of ours. */

import { browser } from 'wxt/browser';
import { documentIn } from '../work/reader-address.ts';

interface Sender {
  url?: string;
  tab?: { id?: number; url?: string };
}

/** Throws for a message that no tab sent. */
export function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new Error('This call comes from a tab');
  return sender.tab.id;
}

/**
 * The page a script speaks from, by the browser's word and not by its own. A page that changed its
 * address without a load is known by the tab's; our reader speaks for the document in it.
 */
export function callerOf(sender: Sender): { tabId: number; page: string } {
  const page = [sender.tab?.url, sender.url].find(
    (address) => originOf(address) === originOf(sender.url),
  );
  if (!page || originOf(page) === undefined) throw new Error('This call comes from a page');
  const whole = page.split('#')[0] ?? page;
  return {
    tabId: tabOf(sender),
    page: documentIn(whole, new URL(browser.runtime.getURL('/')).origin),
  };
}

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** A hostile page may hold a content script's voice, never an extension page's. */
export function fromOurPages(sender: Sender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL('/'))) {
    throw new Error('This call is for pages of the extension');
  }
}
