/** Repositories and publishers where every work is open to everybody. */

import type { Work } from '../../work/work.ts';
import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

const hosts =
  /^(?:[a-z]+\.)?(?:arxiv|biorxiv|medrxiv|plos|frontiersin|mdpi|elifesciences|peerj|f1000research|copernicus|gutenberg|standardebooks|wikisource|doabooks)\.(?:org|com)$|^pmc\.ncbi\.nlm\.nih\.gov$|^joss\.theoj\.org$|^aclanthology\.org$/u;

/** 10.1101 is Cold Spring Harbor's too: there only dates and short numbers are preprints. */
const prefixes =
  /^doi:10\.(?:48550\/arxiv|1371\/journal|3389\/|3390\/|7554\/|7717\/|12688\/|21105\/joss|18653\/v1|(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.\d{6,8}|\d{6})(?:v\d+)?$)/u;

export function openPlace({ host }: Page, work: Work): AccessSign | null {
  if (host === 'europepmc.org' && work.ids.some((id) => id.startsWith('pmcid:'))) {
    return { state: 'open', rule: 'place', detail: host };
  }
  if (hosts.test(host)) return { state: 'open', rule: 'place', detail: host };
  const id = work.ids.find((candidate) => prefixes.test(candidate));
  return id === undefined ? null : { state: 'open', rule: 'place', detail: id };
}
