/** Reads a family of citation tags: Highwire's names under a prefix. */

import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import { parsePmcid } from '../work/ids/pmcid.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { WorkId } from '../work/work-id.ts';
import type { WorkKind } from '../work/work.ts';
import type { Clue } from './detector.ts';
import type { MetaTags } from './meta-tags.ts';
import { facts } from './facts.ts';

const parsers: readonly [string, (text: string) => WorkId | null][] = [
  ['doi', parseDoi],
  ['arxiv_id', parseArxiv],
  ['pmid', parsePmid],
  ['pmcid', parsePmcid],
];

/** One clue, or none when the page has no title and no id in these tags. */
export function readCitationTags(meta: MetaTags, prefix: string): Clue[] {
  const first = (...names: string[]) => meta.first(...names.map((name) => prefix + name));
  const values = (...names: string[]) => meta.values(...names.map((name) => prefix + name));
  const title = first('title');
  const kind = kindOf(first);
  const found = parsers.flatMap(([name, parse]) =>
    values(name)
      .slice(0, 3)
      .flatMap((value) => ({ name, value, id: parse(value) })),
  );
  const isbns = kind === 'book' ? values('isbn').flatMap((value) => parseIsbn(value) ?? []) : [];
  const ids = [...found.flatMap(({ id }) => id ?? []), ...isbns];
  if (ids.length === 0 && !(title && isScholarly(first))) return [];
  const source = found.find(({ id }) => id);
  return [
    {
      ...(kind && { kind }),
      ids: [...new Set(ids)],
      ...describe(first, values),
      confidence: ids.length > 0 ? 0.97 : 0.8,
      detail: source
        ? `${prefix}${source.name}: ${source.value}`
        : isbns[0]
          ? `${prefix}isbn: ${isbns[0].slice('isbn:'.length)}`
          : `${prefix}title: ${title}`,
    },
  ];
}

type First = (...names: string[]) => string | undefined;

/** Titles are also on pages of journals; titles and authors in forums. It takes one sign more. */
function isScholarly(first: First): boolean {
  const signs = [
    first('author', 'authors'),
    first('journal_title', 'conference_title', 'conference', 'issn'),
    first('publication_date', 'date', 'year', 'online_date'),
    first('pdf_url', 'firstpage'),
    first('dissertation_institution', 'technical_report_institution'),
  ];
  return signs.filter(Boolean).length > 1;
}

/** Repositories give these tags to data and software too: no sign of a kind is no paper. */
function kindOf(first: First): WorkKind | undefined {
  if (first('dissertation_institution', 'dissertation_name')) return 'thesis';
  if (first('technical_report_institution', 'technical_report_number')) return 'report';
  if (first('inbook_title')) return 'chapter';
  if (first('journal_title', 'conference_title', 'conference', 'arxiv_id', 'firstpage')) {
    return 'paper';
  }
  return first('isbn', 'book_title') ? 'book' : undefined;
}

function describe(first: First, values: (...names: string[]) => string[]): Partial<Clue> {
  return facts({
    title: first('title', 'book_title'),
    authors: values('author', 'authors', 'author_name').flatMap((names) => names.split(';')),
    date: first('publication_date', 'date', 'cover_date', 'year', 'online_date'),
    container: first(
      'journal_title',
      'inbook_title',
      'conference_title',
      'conference',
      'series_title',
    ),
    publisher: first('publisher', 'dissertation_institution', 'technical_report_institution'),
  });
}
