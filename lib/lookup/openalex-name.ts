/** How OpenAlex wants to be asked for a work: https://docs.openalex.org/api-entities/works/get-a-single-work */

import { idOf } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import { askableDoi, doiPath } from './dois.ts';

export function openAlexName(work: Work): string | undefined {
  const doi = askableDoi(work);
  if (doi !== undefined) return `doi:${doiPath(doi)}`;
  const pmid = idOf(work, 'pmid');
  if (pmid !== undefined) return `pmid:${pmid}`;
  const pmcid = idOf(work, 'pmcid');
  return pmcid && `pmcid:${pmcid.replace('PMC', '')}`;
}

export const openAlexOrigin = 'https://api.openalex.org/*';
/** Single records are free without a key; 100 a second is the limit for everything. */
export const openAlexPace = { requests: 60, perMs: 1000, atOnce: 6 };
