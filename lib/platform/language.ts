/** Tells the document which language and direction the browser's interface has. */

import { browser } from 'wxt/browser';

export function inReadersLanguage(document: Document): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
