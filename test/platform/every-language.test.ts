/** Every word of `locales/en.yml` is there in every language, and is that language's own. */

import { describe, expect, it } from 'vitest';
import { catalogue, locales } from './catalogue.ts';

const english = await catalogue('en');
const translations = locales.filter((locale) => locale !== 'en');

/** A count's forms are messages of their own: `library_countNotes_few`. */
const form = /_(?:\d+|zero|one|two|few|many|other)$/;

/** Signs, names and formats: the same in every language that likes. */
const sameEverywhere = [
  /^extName$/,
  /^language_direction$/,
  /^work_andOthers$/,
  /^copy_format_(?:pdf|epub)$/,
  /^cite_style_/,
  /^annotate_pdfOn$/,
  /^(?:similar|find)_failed$/,
];

/** Words that the language shares with English. */
const sharedWithEnglish: Record<string, string[]> = {
  de: [
    'Code',
    'Format',
    'Hardware',
    'Passphrase',
    'Preprint',
    'Rose',
    'Software',
    'Version',
    '$1, in $2',
    '($1 MB)',
  ],
  es: ['Hardware', 'Preprint', '($1 MB)'],
  fr: [
    'Citations',
    'Code',
    'Copies',
    'Format',
    'Licence',
    'Note',
    'Notes',
    'Page',
    'Page $1',
    'Pages',
    'Passage',
    'Question',
    'Rose',
    'Version',
    'Versions',
    'pages',
    'version',
    'volume',
  ],
  pt_BR: ['Hardware', 'Preprint', 'volume', '($1 MB)'],
};

const isCount = (key: string): boolean => english[key]?.includes(' | ') ?? false;
const placesIn = (words: string): string[] => [...new Set(words.match(/\$\d/g))].toSorted();
const categories = (locale: string): Set<string> => {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  // Those that a count of things can reach: no language needs more here than up to 200.
  return new Set(Array.from({ length: 200 }, (_, count) => rules.select(count + 1)));
};

describe.each(translations)('%s', async (locale) => {
  const own = await catalogue(locale);
  const formsOf = (key: string): string[] =>
    Object.keys(own).filter((one) => one.replace(form, '') === key && form.test(one));
  /** Of a count, those of all its forms together. */
  const places = (key: string): string[] =>
    placesIn((isCount(key) ? formsOf(key) : [key]).map((one) => own[one] ?? '').join(' '));

  it('has every word, and none besides', () => {
    const missing = Object.keys(english).filter((key) =>
      isCount(key) ? formsOf(key).length === 0 : !own[key],
    );
    expect(missing, `give ${locale}.yml what is new in en.yml`).toEqual([]);
    const left = Object.keys(own).filter(
      (key) => english[key] === undefined && !isCount(key.replace(form, '')),
    );
    expect(left, `en.yml has them no longer`).toEqual([]);
  });

  it('has the forms that its counts need', () => {
    const needed = [...categories(locale)];
    const lacking = Object.keys(english)
      .filter(isCount)
      .filter((key) => own[`${key}_other`] === undefined)
      .filter((key) => !needed.every((category) => `${key}_${category}` in own));
    expect(lacking, `${needed.join(', ')}, or "other" for all`).toEqual([]);
  });

  it('has a place for all that is put in', () => {
    const wrong = Object.entries(english).filter(
      ([key, words]) => String(places(key)) !== String(placesIn(words)),
    );
    expect(wrong).toEqual([]);
  });

  it('names the count where a form serves several', () => {
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    const several = (category: string): boolean =>
      Array.from({ length: 200 }, (_, at) => at + 1).filter((n) => rules.select(n) === category)
        .length > 1;
    const silent = Object.entries(own)
      .filter(([key]) => isCount(key.replace(form, '')))
      .filter(([key, words]) => several(key.split('_').at(-1) ?? '') && !words.includes('$1'));
    expect(silent).toEqual([]);
  });

  it('is not English', () => {
    const shared = sharedWithEnglish[locale] ?? [];
    const same = Object.entries(own)
      .filter(([key, words]) => words === english[key] && /\p{L}/u.test(words))
      .filter(([key]) => !sameEverywhere.some((pattern) => pattern.test(key)))
      .filter(([, words]) => !shared.includes(words));
    expect(same, 'translate, or say here that it is the same').toEqual([]);
  });

  it('fits where the stores and the browser have little room', () => {
    expect(own['extDescription']?.length).toBeLessThanOrEqual(132);
    expect(own['extName']?.length).toBeLessThanOrEqual(75);
  });
});

it('the browser knows every locale by its name', async () => {
  const { SUPPORTED_LOCALES } = await import('@wxt-dev/i18n/build');
  expect(locales.filter((locale) => !SUPPORTED_LOCALES.has(locale))).toEqual([]);
});
