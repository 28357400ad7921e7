/** A work id is a normalised string with a scheme, e.g. `doi:10.1038/nature12373`. */

import type { Work } from './work.ts';

export const schemes = [
  'doi',
  'isbn',
  'arxiv',
  'pmid',
  'pmcid',
  'swh',
  'repo',
  'pkg',
  'url',
] as const;

export type Scheme = (typeof schemes)[number];
export type WorkId = `${Scheme}:${string}`;

export function schemeOf(id: WorkId): Scheme {
  return id.slice(0, id.indexOf(':')) as Scheme;
}

export function valueOf(id: WorkId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The first id of that scheme, without its prefix. */
export function idOf(work: Work, scheme: Scheme): string | undefined {
  const id = work.ids.find((candidate) => schemeOf(candidate) === scheme);
  return id && valueOf(id);
}

/**
 * The one id a work is filed under in databases and caches: the scheme listed first in `schemes`
 * that the work has. Undefined when it has no id at all.
 */
export function filingId(work: Work): WorkId | undefined {
  return schemes
    .map((scheme) => work.ids.find((id) => schemeOf(id) === scheme))
    .find((id) => id !== undefined);
}
