/** Reads an item of CSL-JSON as a work; what a work has no place for is kept beside it. */

import { parseId } from '../work/ids/parse-id.ts';
import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import { parsePmcid } from '../work/ids/pmcid.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';
import { type Csl, kindOf } from './csl.ts';
import { nameIn } from './csl-names.ts';
import type { CslDate, CslName } from './csl-schema.ts';
import { textOf } from './csl-text.ts';
import { cslValue } from './csl-value.ts';

export interface CitedWork {
  work: Work;
  csl: Csl;
  tags: string[];
}

/** Why something is no description of a work; `field` is where. */
export class InvalidRecord extends Error {
  override name = 'InvalidRecord';
  constructor(
    readonly field: string,
    readonly reason: 'not-an-object' | 'no-title-no-id',
  ) {
    super(`${field}: ${reason}`);
  }
}

const mostVariables = 200;
const mostTags = 500;

/** Throws `InvalidRecord`. Variables of a wrong kind are left out. */
export function fromCsl(item: unknown): CitedWork {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw new InvalidRecord('', 'not-an-object');
  const csl: Csl = {};
  for (const [variable, value] of Object.entries(item).slice(0, mostVariables)) {
    if (variable === 'custom' || variable === '__proto__') continue;
    const known = cslValue(variable, value);
    if (known !== undefined) csl[variable] = known;
  }
  const ids = idsIn(csl);
  const title = text(csl['title']);
  if (ids.length === 0 && title === undefined) throw new InvalidRecord('title', 'no-title-no-id');
  const authors = ((csl['author'] ?? []) as CslName[]).map(nameIn).filter(Boolean);
  const year = yearOf(csl['issued'] as CslDate | undefined);
  const container = text(csl['container-title']);
  const publisher = text(csl['publisher']);
  return {
    work: {
      kind: kindOf(textOf(csl['type'])),
      ids,
      ...(title !== undefined && { title }),
      ...(authors.length > 0 && { authors }),
      ...(year !== undefined && { year }),
      ...(container !== undefined && { container }),
      ...(publisher !== undefined && { publisher }),
    },
    csl,
    tags: tagsIn(csl['keyword']),
  };
}

function idsIn(csl: Csl): WorkId[] {
  const parsers: [string, (value: string) => WorkId | null][] = [
    ['DOI', parseDoi],
    ['PMID', parsePmid],
    ['PMCID', parsePmcid],
    ['arxiv', parseArxiv],
  ];
  const named = parsers.map(([variable, parse]) => {
    const value = text(csl[variable]);
    return value === undefined ? null : parse(value);
  });
  const isbns = (text(csl['ISBN']) ?? '').split(/[\s,;]+/u).map((isbn) => parseIsbn(isbn));
  const address = text(csl['URL']);
  const all = [...named, ...isbns, address === undefined ? null : parseId(address)];
  const ids = [...new Set(all.filter((id) => id !== null))];
  // The page a work was read on names it only when nothing better does.
  const better = ids.filter((id) => !id.startsWith('url:'));
  return (better.length > 0 ? better : ids).slice(0, 10);
}

function text(value: unknown): string | undefined {
  return textOf(value) || undefined;
}

function yearOf(date: CslDate | undefined): number | undefined {
  const said =
    date?.['date-parts']?.[0]?.[0] ?? /\d{4}/u.exec(date?.raw ?? date?.literal ?? '')?.[0];
  const year = Number(said);
  return said !== undefined && said !== '' && Number.isInteger(year) ? year : undefined;
}

function tagsIn(keyword: unknown): string[] {
  const all = (Array.isArray(keyword) ? keyword.map(textOf) : textOf(keyword).split(/[,;]/u))
    .map((tag) => tag.replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean);
  return [...new Set(all)].slice(0, mostTags);
}
