/** The words of the interface: there from the first moment, in the reader's language. */

import { browser } from 'wxt/browser';
import { direction, language } from './i18n.ts';

/** The browser's own object: what `#i18n` reads is not the polyfill's wrapper of it. */
declare const chrome: {
  i18n: { getMessage(key: string, substitutions?: string | string[]): string };
};

/** The shape of `messages.json`, which is part of the package. */
type Catalogue = Record<string, { message: string } | undefined>;

const defaultLanguage = 'en';

/**
 * Chromium 156 now and then starts an extension without its messages, and then answers every
 * `getMessage` with an empty string until the browser is restarted (seen in 6 of 28 starts with an
 * extension given on the command line). Every context of ours awaits this before it shows a word.
 */
export async function messagesReady(): Promise<void> {
  if (chrome.i18n.getMessage('extName') !== '') return;
  const messages = await inOne(candidates(browser.i18n.getUILanguage()));
  const { i18n } = chrome;
  const builtIn = i18n.getMessage.bind(i18n);
  i18n.getMessage = (key, substitutions) => {
    const message = messages[key]?.message;
    if (message === undefined) return builtIn(key, substitutions);
    const words = [substitutions ?? []].flat();
    return message.replaceAll(/\$(\d)/g, (_, place: string) => words[Number(place) - 1] ?? '');
  };
}

/** `pt-BR` → pt_BR, pt, en. */
function candidates(tag: string): string[] {
  const exact = tag.replace('-', '_');
  return [...new Set([exact, exact.split('_')[0] ?? exact, defaultLanguage])];
}

/** Of each message the first that exists, as the browser itself would have it. */
async function inOne(languages: string[]): Promise<Catalogue> {
  const all = await Promise.all(languages.map((one) => catalogueOf(one)));
  const words = Object.assign({}, ...all.toReversed()) as Catalogue;
  if (!words['extName']) throw new Error('The words of the interface are missing');
  return words;
}

async function catalogueOf(locale: string): Promise<Catalogue | undefined> {
  const file = await fetch(`/_locales/${locale}/messages.json`).catch(() => undefined);
  return file?.ok ? ((await file.json()) as Catalogue) : undefined;
}

/** Tells the document which language and direction the words have. */
export function inReadersLanguage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}
