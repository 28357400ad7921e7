/**
 * Citation templates of Wikipedia: https://en.wikipedia.org/wiki/Help:Citation_Style_1. A parameter
 * that is not known is left out.
 */

import { anyoneMayRead, type Copy } from '../work/copy.ts';
import type { Work } from '../work/work.ts';
import { idOf } from '../work/work-id.ts';
import { type Csl, toCsl } from './csl.ts';
import { nameIn } from './csl-names.ts';
import { textOf } from './csl-text.ts';
import type { CslDate, CslName } from './csl-schema.ts';

export function citeOnWikipedia(work: Work, csl: Csl | undefined, copies: readonly Copy[]): string {
  const item = toCsl(work, csl);
  const arxiv = idOf(work, 'arxiv');
  const template = templateFor(work, arxiv);
  const isChapter = work.kind === 'chapter';
  const access = accessTo(work, copies);
  const parameters: [string, unknown][] = [
    ...people('last', 'first', item['author']),
    ...people('editor-last', 'editor-first', item['editor']),
    ['date', dateOf(item['issued'] as CslDate | undefined)],
    [isChapter ? 'chapter' : 'title', item['title']],
    ...(isChapter ? ([['title', item['container-title']]] as [string, unknown][]) : []),
    ['journal', template === 'journal' ? item['container-title'] : undefined],
    ['website', template === 'web' ? item['container-title'] : undefined],
    ['volume', item['volume']],
    ['issue', item['issue']],
    ['pages', textOf(item['page']).replaceAll(/-+/gu, '–')],
    ['publisher', item['publisher']],
    ['language', item['language']],
    ['isbn', idOf(work, 'isbn')],
    ['arxiv', template === 'arXiv' ? undefined : arxiv],
    ['eprint', template === 'arXiv' ? arxiv : undefined],
    ['doi', idOf(work, 'doi')],
    ['doi-access', access.isDoiFree ? 'free' : undefined],
    ['pmid', idOf(work, 'pmid')],
    ['pmc', idOf(work, 'pmcid')?.replace(/^PMC/iu, '')],
    ['url', access.url ?? (template === 'web' ? item['URL'] : undefined)],
  ];
  const said = parameters
    .map(([name, value]) => [name, escaped(value)] as const)
    .filter(([, value]) => value !== '');
  return `{{cite ${template} |${said.map(([name, value]) => `${name}=${value}`).join(' |')}}}`;
}

function templateFor({ kind, container }: Work, arxiv: string | undefined): string {
  switch (kind) {
    case 'paper':
      return !container && arxiv !== undefined ? 'arXiv' : 'journal';
    case 'book':
    case 'chapter':
      return 'book';
    case 'thesis':
      return 'thesis';
    case 'report':
      return 'report';
    case 'software':
    case 'dataset':
    case 'hardware':
      return 'web';
  }
}

/** The DOI is free when its publisher's own copy is; another copy that anyone may read gets a link. */
function accessTo(work: Work, copies: readonly Copy[]): { isDoiFree: boolean; url?: string } {
  const free = copies.filter(anyoneMayRead);
  const hasDoi = idOf(work, 'doi') !== undefined;
  const isDoiFree = hasDoi && free.some(({ heldBy }) => heldBy === 'publisher');
  const url = free[0]?.url;
  return { isDoiFree, ...(!isDoiFree && url !== undefined && { url }) };
}

function people(last: string, first: string, value: unknown): [string, unknown][] {
  return ((value ?? []) as CslName[]).flatMap((name, at): [string, unknown][] => {
    const number = at + 1;
    if (name.family === undefined) return [[`${last}${number}`, nameIn(name)]];
    const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
    return [
      [`${last}${number}`, family],
      [`${first}${number}`, name.given],
    ];
  });
}

function dateOf(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return '';
  if (month === undefined || day === undefined) return String(year);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A bar would begin the next parameter, braces another template, line ends break the line. */
function escaped(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[{}|[\]]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
