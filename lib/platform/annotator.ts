/** Brings the annotator into pages, and speaks to those that have it. */

import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol.ts';

const annotatorScript = '/content-scripts/annotator.js';
const markdownScript = '/content-scripts/markdown.js';
const selectionItem = 'annotate';
const pageItem = 'annotate-page';

/** One that is there already stays, with what is being written in it, and reads the notes again. */
export async function bringAnnotator(tabId: number): Promise<void> {
  await sendMessage('notesChanged', undefined, tabId).catch(() => inject(tabId, annotatorScript));
}

/** What shows Markdown: too much to come along before a note needs it. */
export function bringMarkdown(tabId: number): Promise<void> {
  return inject(tabId, markdownScript);
}

type Script = typeof annotatorScript | typeof markdownScript;

async function inject(tabId: number, file: Script): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/**
 * Tells every tab. Nobody waits for an answer: tabs without the annotator have none, and those that
 * the browser has put to sleep would give it when they wake.
 */
export async function tellPages(): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) sendMessage('notesChanged', undefined, id).catch(() => {});
}

/** By key or menu: the selection, or the page as a whole. */
export async function annotate(
  tabId: number,
  what: 'annotateSelection' | 'annotatePage',
): Promise<void> {
  await sendMessage(what, undefined, tabId).catch(async () => {
    await inject(tabId, annotatorScript);
    await sendMessage(what, undefined, tabId);
  });
}

export interface MenuWords {
  selection: string;
  page: string;
}

export async function makeMenu(words: MenuWords): Promise<void> {
  await browser.contextMenus.removeAll();
  const { selection, page } = words;
  browser.contextMenus.create({ id: selectionItem, title: selection, contexts: ['selection'] });
  browser.contextMenus.create({ id: pageItem, title: page, contexts: ['page'] });
}

export function whatMenuMeans(item: string | number): 'annotateSelection' | 'annotatePage' {
  return item === pageItem ? 'annotatePage' : 'annotateSelection';
}
