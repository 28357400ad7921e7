/** A work as CSL-JSON (citation-style-language schema 1.0), with no more than is known. */

import type { Work, WorkKind } from '../work/work.ts';
import { filingId, idOf } from '../work/work-id.ts';

export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  issued?: { 'date-parts': [[number]] };
  'container-title'?: string;
  publisher?: string;
  DOI?: string;
  ISBN?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
}

type CslName = { family: string; given?: string } | { literal: string };

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

export function toCsl(work: Work): CslItem {
  const preprint = work.kind === 'paper' && !work.container;
  const optional = {
    title: work.title,
    author: work.authors?.map(cslName),
    issued: work.year === undefined ? undefined : { 'date-parts': [[work.year]] as [[number]] },
    'container-title': work.container,
    publisher: work.publisher,
    DOI: idOf(work, 'doi'),
    ISBN: idOf(work, 'isbn'),
    PMID: idOf(work, 'pmid'),
    PMCID: idOf(work, 'pmcid'),
    URL: idOf(work, 'repo') ?? idOf(work, 'url') ?? arxivAddress(work),
  };
  const known = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    id: filingId(work) ?? 'work',
    type: preprint ? 'article' : types[work.kind],
    ...Object.fromEntries(known),
  };
}

function arxivAddress(work: Work): string | undefined {
  const arxiv = idOf(work, 'arxiv');
  return arxiv && `https://arxiv.org/abs/${arxiv}`;
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
