import { describe, expect, it, vi } from 'vitest';
import {
  direction,
  formatDate,
  formatList,
  formatNumber,
  i18n,
  language,
} from '../../lib/platform/i18n.ts';
import { catalogue, locales } from './catalogue.ts';

/** What a browser in that language answers: its own words, else the English ones. */
async function reading(locale: string, missing: string[] = []): Promise<void> {
  const own = await catalogue(locale);
  for (const key of missing) delete own[key];
  const words = { ...(await catalogue('en')), ...own };
  const getMessage = (key: string, given: string[] = []): string =>
    (words[key] ?? '').replaceAll(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
  vi.stubGlobal('chrome', { i18n: { getMessage } });
}

const notes = (...counts: number[]): string[] =>
  counts.map((count) => i18n.t('library.countNotes', count));

describe('counts', () => {
  it('has the forms of English', async () => {
    await reading('en');
    expect(notes(0, 1, 2, 21)).toEqual(['No notes', '1 note', '2 notes', '21 notes']);
    expect(i18n.t('panel.count', 0), 'of two forms').toBe('0 notes');
  });

  it('has the three forms of Russian', async () => {
    await reading('ru');
    expect(notes(0, 1, 2, 5, 11)).toEqual([
      'Нет заметок',
      '1 заметка',
      '2 заметки',
      '5 заметок',
      '11 заметок',
    ]);
    expect(notes(21, 24, 112)).toEqual(['21 заметка', '24 заметки', '112 заметок']);
  });

  it('has the dual of Arabic, and its other forms', async () => {
    await reading('ar');
    expect(notes(0, 1, 2)).toEqual(['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان']);
    expect(notes(3, 11, 100)).toEqual(['3 ملاحظات', '11 ملاحظة', '100 ملاحظة']);
  });

  it('takes nothing for one thing in French, and has one form in Chinese', async () => {
    await reading('fr');
    expect([0, 1, 2].map((count) => i18n.t('panel.count', count))).toEqual([
      '0 note',
      '1 note',
      '2 notes',
    ]);
    await reading('zh_CN');
    expect(notes(0, 1, 2)).toEqual(['没有笔记', '1 条笔记', '2 条笔记']);
  });

  it('falls back to the forms of English where a translation has none yet', async () => {
    await reading(
      'ru',
      ['0', 'one', 'few', 'many'].map((form) => `library_countNotes_${form}`),
    );
    expect(notes(0, 1, 2)).toEqual(['No notes', '1 note', '2 notes']);
  });
});

it('puts words in their places', async () => {
  await reading('de');
  expect(i18n.t('reader.hitOf', ['3', 1200])).toBe('3 von 1.200');
  expect(i18n.t('panel.noTab')).toBe('Keine Seite');
});

describe('numbers, dates and lists', () => {
  it('go with the words, not with the browser', async () => {
    await reading('de');
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatDate(Date.UTC(2026, 10, 23, 12))).toBe('23.11.2026');
    expect(formatList(['Jahr', 'Titel', 'Verlag'])).toBe('Jahr, Titel und Verlag');
    await reading('fr');
    expect(formatDate(Date.UTC(2026, 10, 23, 12))).toBe('23 nov. 2026');
  });

  it('say the language and the direction of the words', async () => {
    await reading('ar');
    expect([language(), direction()]).toEqual(['ar', 'rtl']);
    await reading('pt_BR');
    expect([language(), direction()]).toEqual(['pt-BR', 'ltr']);
  });

  it.each(locales)('%s names itself', async (locale) => {
    await reading(locale);
    expect(i18n.t('language.code')).toBe(locale.replace('_', '-'));
  });
});
