/** The id of the one paper that a page's address names, as publishers build their addresses. */

import { parseAddress, publicHost, segmentsOf } from '../work/ids/address.ts';
import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parsePmcid } from '../work/ids/pmcid.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { WorkId } from '../work/work-id.ts';

/** Parameters that name the page's own work; a DOI in any other is a search, a log-in, a return address. */
const ownParameter = /^(?:doi|id|uri|article|articleid|articledoi|persistentid|key)$/iu;
/** Pages of journals, issues, searches and authors, which have ids of their own or none. */
const collection =
  /\/(?:toc|loi|journals?|issues?|series|topic|author|search|results|tags?|browse|action\/dosearch|citedby|login|signin|servlet)\/(?!.*\/(?:article|abstract|full|pdf|doi)\b)/iu;

/** Publishers whose addresses hold the suffix of the DOI only, and who give every work one. */
const suffixes: readonly [host: RegExp, path: RegExp, prefix: string][] = [
  [
    /^nature\.com$/u,
    /^\/articles\/((?:s\d{5}-|d\d{5}-|[a-z]+\d)[\w.-]*?)(?:\.pdf|_reference\.pdf)?\/?$/u,
    '10.1038/',
  ],
  [/^elifesciences\.org$/u, /^\/(?:articles|reviewed-preprints)\/(\d{5,})/u, '10.7554/elife.'],
  [
    /^jstor\.org$/u,
    /^\/stable\/(?:pdf\/|info\/)?(\d+|j\.ct[a-z\d.]+|resrep\d+(?:\.\d+)?)(?:\.pdf)?\/?$/u,
    '10.2307/',
  ],
  [/^nber\.org$/u, /^\/papers\/(w\d+)/u, '10.3386/'],
  [/^zenodo\.org$/u, /^\/records?\/(\d+)/u, '10.5281/zenodo.'],
  [/^peerj\.com$/u, /^\/articles\/(cs-\d+|\d+)(?:\.pdf)?\/?$/u, '10.7717/peerj.'],
];

export function idInAddress(address: string): WorkId | null {
  const url = parseAddress(address);
  // The resolver itself shows a page only when it has no such DOI.
  if (!url || /(?:^|\.)doi\.org$/u.test(url.hostname)) return null;
  return (
    parseArxiv(url.href) ??
    parsePmcid(url.href) ??
    parsePmid(url.href) ??
    fromSuffix(url) ??
    doiIn(url)
  );
}

function fromSuffix(url: URL): WorkId | null {
  const host = publicHost(url);
  const path = `/${segmentsOf(url).join('/')}`;
  for (const [pattern, shape, prefix] of suffixes) {
    const suffix = pattern.test(host) ? shape.exec(path)?.[1] : undefined;
    if (suffix !== undefined) return parseDoi(prefix + suffix);
  }
  return null;
}

function doiIn(url: URL): WorkId | null {
  const own = new URL(url);
  for (const name of Array.from(own.searchParams.keys())) {
    if (!ownParameter.test(name)) own.searchParams.delete(name);
  }
  const id = parseDoi(own.href);
  // Wiley's journals have DOI-like ids of their own: `/journal/10.1002/(ISSN)1521-4095`.
  return collection.test(url.pathname) || id?.includes('/(issn)') ? null : id;
}
