/** The words of the interface: there from the first moment, in the reader's language. */

import { browser } from 'wxt/browser';
import { direction, language } from './i18n.ts';

/** The browser's own object: what `#i18n` reads is not the polyfill's wrapper of it. */
declare const chrome: {
  i18n: { getMessage(key: string, substitutions?: string | string[]): string };
};

/**
 * Chromium 156 now and then starts an extension without its messages, and then answers every
 * `getMessage` with an empty string until the browser is restarted (seen in 6 of 28 starts with an
 * extension given on the command line). Every context of ours awaits this before it shows a word.
 */
export async function messagesReady(): Promise<void> {
  if (chrome.i18n.getMessage('extName') !== '') return;
  const { mendMessages } = await import('./mend-messages.ts');
  await mendMessages(chrome.i18n, browser.i18n.getUILanguage());
}

/** Tells the document which language and direction the words have. */
export function inReadersLanguage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}
