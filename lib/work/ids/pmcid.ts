/** PubMed Central identifiers without their version: `pmcid:PMC3737249`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost } from './address.ts';
import { unwrap } from './unwrap.ts';

const cue = /^(?:pmc(?:\s*id|aid)?[\s:=]+|info:pmcid\/)/iu;
const shape = /^PMC(\d{1,9})(?:\.\d+)?(?![\w])/iu;
const hosts = /^(?:pmc\.)?ncbi\.nlm\.nih\.gov$|^europepmc\.org$|^ukpmc\.ac\.uk$/u;

/** `PMC` and digits, with or without `PMCID:`, or an address of PubMed Central or Europe PMC. */
export function parsePmcid(text: string): WorkId | null {
  const url = parseAddress(text);
  const plain = url ? fromAddress(url) : unwrap(text).replace(cue, '');
  const digits = shape.exec(plain)?.[1]?.replace(/^0+/u, '');
  return digits ? `pmcid:PMC${digits}` : null;
}

export function pmcidAddress(id: WorkId): string {
  return `https://pmc.ncbi.nlm.nih.gov/articles/${id.replace(/^pmcid:/u, '')}/`;
}

function fromAddress(url: URL): string {
  if (!hosts.test(publicHost(url))) return '';
  const [, id] = /\/articles?\/(?:pmc\/)?(pmc[\d.]+|(?<=\/pmc\/)\d+)/iu.exec(url.pathname) ?? [];
  return id === undefined ? '' : id.replace(/^(?!pmc)/iu, 'PMC');
}
