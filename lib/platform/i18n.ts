/**
 * What `#i18n` stands for: the words of the interface, and numbers, dates and lists as their
 * language writes them. English has the library's plural forms 0, 1 and n. A translation names the
 * categories of CLDR instead (`one`, `two`, `few`, `many`, `other`), each a message of its own,
 * since the library can choose between three at most; and where it likes, an exact number (`0`).
 */

import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

/** The browser's own object, which the library reads too and `messagesReady` may mend. */
declare const chrome: {
  i18n: { getMessage(key: string, substitutions?: string[]): string };
};

const plain = createI18n<GeneratedI18nStructure>();
const plainly = plain.t as (key: string, ...given: unknown[]) => string;

function translate(key: string, ...given: (number | (string | number)[])[]): string {
  const count = given.find((one) => typeof one === 'number');
  const words = (given.find((one) => Array.isArray(one)) ?? [count ?? '']).map(inWords);
  if (count === undefined) return given.length > 0 ? plainly(key, words) : plainly(key);
  for (const form of [count, pluralRules().select(count), 'other']) {
    const message = chrome.i18n.getMessage(`${key}.${form}`.replaceAll('.', '_'), words);
    if (message) return message;
  }
  return plainly(key, count, words);
}

export const i18n = { t: translate as typeof plain.t };

/**
 * The language that the words are in, as a BCP 47 tag. Where the browser's own language is a kind
 * of it (`de-AT` of `de`), that one; otherwise the words fell back, and dates should go with them.
 */
export function language(): string {
  const ofWords = i18n.t('language.code');
  return withoutRegion(ofBrowser) === withoutRegion(ofWords) ? ofBrowser : ofWords;
}

const ofBrowser = new Intl.DateTimeFormat().resolvedOptions().locale;
const withoutRegion = (tag: string): string | undefined => tag.split('-', 1)[0];

/** Which way the words run: `ltr` or `rtl`. */
export const direction = (): 'ltr' | 'rtl' =>
  i18n.t('language.direction') === 'rtl' ? 'rtl' : 'ltr';

const inWords = (word: string | number): string =>
  typeof word === 'number' ? formatNumber(word) : word;

export const formatNumber = (number: number, options?: Intl.NumberFormatOptions): string =>
  kept(Intl.NumberFormat, options).format(number);

/** `at`: milliseconds since 1970, or a date. */
export const formatDate = (
  at: number | Date,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string => kept(Intl.DateTimeFormat, options).format(at);

/** `a, b and c` within a sentence. */
export const formatList = (words: string[]): string => kept(Intl.ListFormat).format(words);

const pluralRules = (): Intl.PluralRules => kept(Intl.PluralRules);

const formats = new Map<string, unknown>();

/** To make one takes longer than to use it a hundred times. */
function kept<Format, Options>(
  make: new (language: string, options?: Options) => Format,
  options?: Options,
): Format {
  const tag = language();
  const key = JSON.stringify([make.name, tag, options]);
  const format = formats.get(key) ?? new make(tag, options);
  formats.set(key, format);
  return format as Format;
}
