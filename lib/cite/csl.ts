/** A work as CSL-JSON (citation-style-language schema 1.0), with no more than is known. */

import type { Work, WorkKind } from '../work/work.ts';
import { filingId, idOf } from '../work/work-id.ts';
import type { CslDate, CslName } from './csl-schema.ts';
import { nameIn } from './csl-names.ts';

/** Variables by their names in the schema. */
export type Csl = Record<string, unknown>;

export interface CslItem extends Csl {
  id: string;
  type: string;
}

const types: Record<WorkKind, string> = {
  paper: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  software: 'software',
  dataset: 'dataset',
  thesis: 'thesis',
  report: 'report',
  hardware: 'article',
};

const kinds: Readonly<Record<string, WorkKind>> = {
  book: 'book',
  classic: 'book',
  collection: 'book',
  manuscript: 'book',
  pamphlet: 'book',
  periodical: 'book',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  software: 'software',
  dataset: 'dataset',
  thesis: 'thesis',
  report: 'report',
  standard: 'report',
  patent: 'report',
};

export function kindOf(type: string): WorkKind {
  return kinds[type] ?? 'paper';
}

/**
 * `more` is what an import or the look-up's sources said beyond the work. What the work says itself
 * counts, but names and dates that mean the same keep their finer form.
 */
export function toCsl(work: Work, more: Csl = {}): CslItem {
  const { custom: _custom, id: _id, keyword: _keyword, ...kept } = more;
  const preprint = work.kind === 'paper' && !work.container;
  const optional = {
    title: work.title,
    author: authorsOf(work, more['author']),
    issued: issuedOf(work, more['issued']),
    'container-title': work.container,
    publisher: work.publisher,
    DOI: idOf(work, 'doi'),
    ISBN: idOf(work, 'isbn'),
    PMID: idOf(work, 'pmid'),
    PMCID: idOf(work, 'pmcid'),
    URL: idOf(work, 'repo') ?? idOf(work, 'url') ?? arxivAddress(work),
  };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  const said = typeof more['type'] === 'string' && kindOf(more['type']) === work.kind;
  return {
    ...kept,
    id: filingId(work) ?? 'work',
    type: said ? String(more['type']) : preprint ? 'article' : types[work.kind],
    ...Object.fromEntries(known),
  };
}

function arxivAddress(work: Work): string | undefined {
  const arxiv = idOf(work, 'arxiv');
  return arxiv && `https://arxiv.org/abs/${arxiv}`;
}

function authorsOf({ authors }: Work, known: unknown): CslName[] | undefined {
  const names = Array.isArray(known) ? (known as CslName[]) : [];
  const isSame =
    names.length === authors?.length && names.every((name, at) => nameIn(name) === authors[at]);
  return isSame ? names : authors?.map(cslName);
}

function issuedOf({ year }: Work, known: unknown): CslDate | undefined {
  if (year === undefined) return undefined;
  const date = known as CslDate | undefined;
  return Number(date?.['date-parts']?.[0]?.[0]) === year ? date : { 'date-parts': [[year]] };
}

/** `Kucsko, Georg` is certain; `Georg Kucsko` is read with its last word as the family name. */
function cslName(author: string): CslName {
  const comma = author.indexOf(',');
  if (comma > 0) {
    const given = author.slice(comma + 1).trim();
    return { family: author.slice(0, comma).trim(), ...(given && { given }) };
  }
  const words = author.trim().split(/\s+/);
  const family = words.pop();
  if (!family || words.length === 0) return { literal: author.trim() };
  return { family, given: words.join(' ') };
}
