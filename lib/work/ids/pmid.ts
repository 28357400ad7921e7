/** PubMed identifiers: `pmid:23903748`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost } from './address.ts';
import { unwrap } from './unwrap.ts';

const cue = /^(?:info:)?pm(?:id)?[\s:/=]+|^pubmed(?:\s*id)?[\s:/=]+|^med[:/]/iu;
const value = /^[1-9]\d{0,7}(?![\d.]|\/)/u;
const path = /^\/(?:pubmed|articles?\/med|abstract\/med)\/(\d+)|^\/(\d+)\/?$/iu;

/** Digits alone (give it only texts that are said to be one), prefixed, or an address. */
export function parsePmid(text: string): WorkId | null {
  const url = parseAddress(text);
  const plain = url ? fromAddress(url) : unwrap(text).replace(cue, '');
  const digits = value.exec(plain)?.[0];
  return digits === undefined ? null : `pmid:${digits}`;
}

export function pmidAddress(id: WorkId): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${id.replace(/^pmid:/u, '')}/`;
}

function fromAddress(url: URL): string {
  const host = publicHost(url);
  if (!/^(?:pubmed\.)?ncbi\.nlm\.nih\.gov$|^pubmed\.gov$|^europepmc\.org$/u.test(host)) return '';
  const [, inFolder, atRoot] = path.exec(url.pathname) ?? [];
  return inFolder ?? (host.startsWith('pubmed') ? (atRoot ?? '') : '');
}
