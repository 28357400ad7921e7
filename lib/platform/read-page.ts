import { browser } from 'wxt/browser';

const wholeDetection = '/content-scripts/detector.js';

/**
 * Runs the whole detection in a tab, by the right of the automatic mode or of the reader's click.
 * A script that is already there starts afresh. Throws on pages that browsers keep from extensions.
 */
export async function readPage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [wholeDetection] });
}
