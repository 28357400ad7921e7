/** Brings the annotator into pages, and speaks to those that have it. */

import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol.ts';

const annotatorScript = '/content-scripts/annotator.js';
const menuItem = 'annotate';

export async function bringAnnotator(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [annotatorScript] });
}

/** Tells every tab; those without the annotator have nobody to answer. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && sendMessage('notesChanged', undefined, id)),
  );
}

export async function annotateSelection(tabId: number): Promise<void> {
  await sendMessage('annotateSelection', undefined, tabId).catch(async () => {
    await bringAnnotator(tabId);
    await sendMessage('annotateSelection', undefined, tabId);
  });
}

export async function makeMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: menuItem, title, contexts: ['selection'] });
}
