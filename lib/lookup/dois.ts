/** What a look-up needs to know of a DOI before asking anybody about it. */

import { idOf } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';

/** Given out as placeholders (`10.5555`: ACM and Crossref's examples) or left from templates. */
const placeholder = /^10\.(?:5555|1xxx|xxxx)\//u;

/** The work's DOI without its prefix `doi:`, unless it is one that was never registered. */
export function askableDoi(work: Work): string | undefined {
  const doi = idOf(work, 'doi');
  return doi === undefined || placeholder.test(doi) ? undefined : doi;
}

/** For a place in a path where interfaces want the slash as it is and all else encoded. */
export function doiPath(doi: string): string {
  return encodeURIComponent(doi).replaceAll('%2F', '/');
}

/**
 * Registrants known to register with DataCite, which Crossref and Unpaywall know nothing of:
 * arXiv, Zenodo, figshare, Dryad, Harvard Dataverse, OSF, PANGAEA, Mendeley Data, ResearchGate.
 */
const dataCite =
  /^10\.(?:48550|5281|6084|5061|7910|17605|1594|17632|13140|15468|3886|5284|18434|17863)\//u;

export function isDataCiteDoi(doi: string): boolean {
  return dataCite.test(doi);
}
