/**
 * RIS, as reference managers exchange it: a tag of two characters, two spaces, a dash, a value on
 * each line. https://en.wikipedia.org/wiki/RIS_(file_format)
 */

import type { Csl, CslItem } from './csl.ts';
import { nameIn } from './csl-names.ts';
import { textOf } from './csl-text.ts';
import type { CslDate, CslName } from './csl-schema.ts';

const typesOut: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  article: 'UNPB',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CPAPER',
  software: 'COMP',
  dataset: 'DATA',
  thesis: 'THES',
  report: 'RPRT',
  webpage: 'ELEC',
  patent: 'PAT',
};

const typesIn: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(typesOut).map(([csl, ris]) => [ris, csl])),
  JFULL: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  EJOUR: 'article-journal',
  CONF: 'paper-conference',
  EBOOK: 'book',
  EDBOOK: 'book',
  ECHAP: 'chapter',
  STAND: 'standard',
  GOVDOC: 'report',
};

/** Values that stand for themselves; the first tag of each is the one written. */
const plain: readonly (readonly [string, ...string[]])[] = [
  ['title', 'TI', 'T1'],
  ['container-title', 'T2', 'JO', 'JF', 'BT', 'JA'],
  ['collection-title', 'T3'],
  ['volume', 'VL'],
  ['issue', 'IS'],
  ['publisher', 'PB'],
  ['publisher-place', 'CY', 'PP'],
  ['edition', 'ET'],
  ['abstract', 'AB', 'N2'],
  ['language', 'LA'],
  ['DOI', 'DO'],
  ['PMID', 'AN'],
  ['PMCID', 'C2'],
  ['ISBN', 'SN'],
  ['URL', 'UR', 'L1', 'L2'],
  ['note', 'N1'],
];

export interface RisRecord {
  /** From 1. */
  line: number;
  csl: Csl | undefined;
  /** Why there is no `csl`. */
  fault?: 'no-type' | 'no-end';
}

/** One record after the other; a broken one does not spoil the next. */
export function* readRis(text: string): Generator<RisRecord> {
  let fields: [string, string][] | undefined;
  let start = 0;
  let number = 0;
  for (const raw of lines(text)) {
    number += 1;
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u.exec(raw) ?? [];
    if (tag === 'TY') {
      if (fields) yield { line: start, csl: undefined, fault: 'no-end' };
      [fields, start] = [[['TY', value.trim()]], number];
    } else if (tag === 'ER') {
      if (fields) yield { line: start, csl: cslOf(fields) };
      else yield { line: number, csl: undefined, fault: 'no-type' };
      fields = undefined;
    } else if (fields && tag !== undefined) fields.push([tag, value.trim()]);
    else if (fields && raw.trim() !== '') continued(fields, raw);
  }
  if (fields) yield { line: start, csl: undefined, fault: 'no-end' };
}

function* lines(text: string): Generator<string> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    yield text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
  }
}

/** A long value may go on in the next line. */
function continued(fields: [string, string][], line: string): void {
  const last = fields.at(-1);
  if (last && last[1].length < 20_000) last[1] = `${last[1]} ${line.trim()}`;
}

function cslOf(fields: [string, string][]): Csl {
  const all = (tag: string) =>
    fields.filter(([name, value]) => name === tag && value).map(([, value]) => value);
  const first = (tags: readonly string[]) => tags.flatMap(all)[0];
  const csl: Csl = { type: typesIn[fields[0]?.[1] ?? ''] ?? 'document' };
  for (const [variable, ...tags] of plain) {
    const value = first(tags);
    if (value !== undefined) csl[variable] = value;
  }
  const authors = ['AU', 'A1'].flatMap(all).map(nameOf);
  if (authors.length > 0) csl['author'] = authors;
  const editors = ['ED', 'A2'].flatMap(all).map(nameOf);
  if (editors.length > 0) csl['editor'] = editors;
  const date = dateOf(first(['DA', 'PY', 'Y1']), first(['PY', 'Y1']));
  if (date) csl['issued'] = date;
  const pages = [first(['SP']), first(['EP'])].filter((page) => page !== undefined);
  if (pages.length > 0) csl['page'] = pages.join('-');
  const keywords = all('KW')
    .flatMap((words) => words.split(';'))
    .map((word) => word.trim());
  if (keywords.length > 0) csl['keyword'] = keywords.filter(Boolean).join(', ');
  return csl;
}

function nameOf(text: string): CslName {
  const [family = '', given, suffix] = text.split(',').map((part) => part.trim());
  if (!given) return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}

/** `2013/08/01/` and `2013`; a date without a year is none. */
function dateOf(date: string | undefined, year: string | undefined): CslDate | undefined {
  const parts = (date ?? '').split(/[/-]/u).map((part) => part.trim());
  const numbers = parts.slice(0, 3).map(Number);
  const until = numbers.findIndex((number) => !Number.isInteger(number) || number === 0);
  const known = until === -1 ? numbers : numbers.slice(0, until);
  const from = known.length > 0 ? known : [Number(/\d{4}/u.exec(year ?? '')?.[0])];
  return Number.isInteger(from[0]) ? { 'date-parts': [from] } : undefined;
}

/** Line ends as the format wants them. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map((item) => `${fieldsOf(item).join('\r\n')}\r\nER  - \r\n`).join('\r\n');
}

function fieldsOf(item: CslItem): string[] {
  const lined: string[] = [`TY  - ${typesOut[item.type] ?? 'GEN'}`];
  const add = (tag: string, value: unknown) => {
    const text = textOf(value).replaceAll(/\s+/gu, ' ').trim();
    if (text) lined.push(`${tag}  - ${text}`);
  };
  for (const name of (item['author'] ?? []) as CslName[]) add('AU', nameIn(name));
  for (const name of (item['editor'] ?? []) as CslName[]) add('ED', nameIn(name));
  for (const [variable, tag] of plain) add(tag ?? '', item[variable]);
  const [year, month, day] = (item['issued'] as CslDate | undefined)?.['date-parts']?.[0] ?? [];
  add('PY', year);
  if (month !== undefined)
    add('DA', [year, month, day ?? ''].map((part) => String(part).padStart(2, '0')).join('/'));
  const [from, to] = textOf(item['page']).split(/[-–]/u);
  add('SP', from);
  add('EP', to);
  for (const word of textOf(item['keyword']).split(',')) add('KW', word);
  return lined;
}
