/** Recognises one file under the several addresses that sources give for it. */

import type { Copy } from '../work/copy.ts';
import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';

/** Parameters that say where the visitor came from, not what the page is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|ref|referrer|via|email|needaccess)$/iu;

/**
 * Equal for addresses of the same file. Scheme, `www.`, port, fragment, trailing slash and tracking
 * are ignored; the views of one arXiv or PubMed Central item, and the resolvers of one DOI, count
 * as one.
 */
export function fileKey(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|export)\./u, '');
  if (host === 'arxiv.org') return parseArxiv(address) ?? address;
  const pmc = /^(?:pmc\.)?ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(?:pmc)?(\d+)/iu.exec(
    host + url.pathname,
  );
  if (pmc) return `pmcid:PMC${pmc[1]}`;
  const europePmc = /^europepmc\.org\/articles\/pmc(\d+)/iu.exec(host + url.pathname);
  if (europePmc) return `europepmc.org/PMC${europePmc[1]}`;
  if (/^(?:dx\.)?doi\.org$/u.test(host)) return parseDoi(address) ?? address;
  const query = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&');
  return `${host}${decoded(url.pathname).replace(/(?<!\/)\/+$/u, '')}${query && `?${query}`}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Whether both tell of one file: the same address; or the same page that describes it, unless they
 * call it different versions. (Of one address they may: OpenAlex says `submitted` when it does not know.)
 */
export function areSameFile(one: Copy, other: Copy): boolean {
  if (fileKey(one.url) === fileKey(other.url)) return true;
  if (one.version && other.version && one.version !== other.version) return false;
  const keys = keysOf(one);
  return keysOf(other).some((key) => keys.includes(key));
}

function keysOf(copy: Copy): string[] {
  return [copy.url, ...(copy.landing ? [copy.landing] : [])].map(fileKey);
}
