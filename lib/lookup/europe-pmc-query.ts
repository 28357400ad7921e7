/** How Europe PMC is asked about one work: https://europepmc.org/RestfulWebService */

import type { Work } from '../work/work.ts';
import { idOf } from '../work/work-id.ts';
import { askableDoi } from './dois.ts';

export const europePmcOrigin = 'https://www.ebi.ac.uk/*';
/** 10 a second and 500 a minute are allowed. */
export const europePmcPace = { requests: 8, perMs: 1000, atOnce: 4 };

/** Undefined for a work that it cannot know. */
export function europePmcAddress(work: Work): string | undefined {
  const query = queryFor(work);
  if (query === undefined) return undefined;
  const parameters = new URLSearchParams({
    query,
    resultType: 'core',
    format: 'json',
    pageSize: '5',
  });
  return `https://www.ebi.ac.uk/europepmc/webservices/rest/search?${parameters}`;
}

function queryFor(work: Work): string | undefined {
  const pmcid = idOf(work, 'pmcid');
  if (pmcid !== undefined) return `PMCID:${pmcid}`;
  const pmid = idOf(work, 'pmid');
  if (pmid !== undefined) return `EXT_ID:${pmid} AND SRC:MED`;
  const doi = askableDoi(work);
  return doi && `DOI:"${doi.replaceAll('"', '')}"`;
}
