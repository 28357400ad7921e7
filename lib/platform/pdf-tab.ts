/** Whether a tab shows a PDF. */

import { browser } from 'wxt/browser';

/** By what the browser holds it to be, or by its address where we may not look into the tab. */
export async function isPdfTab(tabId: number, address: string): Promise<boolean> {
  if (!/^(?:https?|file):/.test(address)) return false;
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return found?.result === 'application/pdf';
  } catch {
    // Firefox shows PDFs in a page of its own, which is closed to extensions. Few others are.
    const { pathname, search } = new URL(address);
    return /\bpdf\b/i.test(pathname + search);
  }
}
