/**
 * What `#i18n` stands for: the words of the interface, and numbers, dates and lists as their
 * language writes them. The module's own reader of messages knows the plural forms 0, 1 and n of
 * English alone; a translation names the categories of CLDR instead (`one`, `two`, `few`, `many`,
 * `other`), each a message of its own, and where it likes an exact number (`0`).
 */

import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

/** The browser's own object: `messagesReady` may have mended it. */
declare const chrome: {
  i18n: { getMessage(key: string, substitutions?: string[]): string };
};

type I18n = ReturnType<typeof createI18n<GeneratedI18nStructure>>;

export const i18n = { t: translate as I18n['t'] };

function translate(key: string, ...given: (number | (string | number)[])[]): string {
  const count = given.find((one) => typeof one === 'number');
  const words = (given.find((one) => Array.isArray(one)) ?? [count ?? '']).map(inWords);
  const message = (form = ''): string =>
    chrome.i18n.getMessage((key + form).replaceAll('.', '_'), words);
  if (count === undefined) return message();
  const category = kept(Intl.PluralRules).select(count);
  return (
    message(`.${count}`) ||
    message(`.${category}`) ||
    message('.other') ||
    ofEnglishForms(message(), count)
  );
}

/** `1 | n` or `0 | 1 | n`, as the module writes down the forms of `en.yml`. */
function ofEnglishForms(message: string, count: number): string {
  const forms = message.split(' | ');
  return forms.at(count === 1 ? -2 : count === 0 ? -3 : -1) ?? forms.at(-1) ?? message;
}

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

/** Which way the words run. */
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

const formats = new Map<string, unknown>();

/** To make a format takes longer than to use it a hundred times. */
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
