/** Digital Object Identifiers (ISO 26324; https://www.doi.org/doi-handbook/): `doi:10.1038/nature12373`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, publicHost } from './address.ts';
import { unwrap } from './unwrap.ts';

/** Prefix: `10.` and a registrant with optional sub-registrants; suffix: any printable character. */
const doiShape = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}"]+/u;
/** https://shortdoi.org: only with a cue, since `10/12` is also a date. */
const shortShape = /^10\/[a-z0-9]{3,12}$/iu;
const cue =
  /^(?:https?:\/\/)?(?:(?:info|urn):)?(?:(?:dx\.|www\.)?doi\.org\/|doi[\s:=/]*|hdl:)\s*/iu;

/** The longest that readers looked up in a week has 98 characters. */
const longestDoi = 300;
/** Never registered: ACM's and JSTOR's "no DOI", and Crossref's examples. */
const placeholder = /^10\.5555\//u;
/** No web address can carry `/./` or `/../`, however it is encoded. */
const dotSegment = /\/\.{1,2}(?:\/|$)/u;
const resolvers = /^(?:[a-z]+\.)?doi\.org$|^doi\.pangaea\.de$|^hdl\.handle\.net$/u;

/**
 * Reads one DOI from the start of a text, or from a web address that holds one: bare, prefixed
 * (`doi:`, `info:doi/`, `urn:doi:`), percent-encoded once or more, behind a proxy, or inside a
 * publisher's address. ASCII letters become lower case, as DOIs are compared.
 */
export function parseDoi(text: string): WorkId | null {
  const url = parseAddress(text);
  if (url) return resolvers.test(publicHost(url)) ? fromResolver(url) : fromPublisher(url);
  const plain = unwrap(text);
  const value = plain.replace(cue, '');
  return toId(value, value !== plain);
}

export function doiAddress(id: WorkId): string {
  const doi = id.replace(/^doi:/u, '');
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
}

function fromResolver(url: URL): WorkId | null {
  // One real DOI ends in "#": some pages link to it without encoding it.
  const fragment = url.pathname.endsWith(';2-') && url.href.endsWith('#') ? '#' : '';
  return toId(unwrap(url.pathname + fragment).replace(/^\/+(?:doi:)?/iu, ''), true);
}

function toId(value: string, hasCue: boolean): WorkId | null {
  if (hasCue && shortShape.test(value)) return `doi:${value.toLowerCase()}`;
  const found = doiShape.exec(value)?.[0];
  if (found === undefined || found.length > longestDoi || placeholder.test(found)) return null;
  const doi = trim(found);
  return doiShape.test(doi) && !dotSegment.test(doi)
    ? `doi:${doi.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())}`
    : null;
}

/** Until nothing changes: a bracket taken off the end can leave mark-up without its other half. */
function trim(doi: string): string {
  const trimmed = trimTail(cutMarkup(doi));
  return trimmed === doi ? doi : trim(trimmed);
}

/** `<` belongs to a DOI only as part of a SICI, `…39:1<165::AID-ANIE165>3.0.CO;2-B`. */
function cutMarkup(doi: string): string {
  const open = doi.indexOf('<');
  return open === -1 || /^<[^<>:]*:[^<>]*>/u.test(doi.slice(open)) ? doi : doi.slice(0, open);
}

const pairs: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/**
 * Takes off the punctuation of the sentence around it. A closing bracket goes only when nothing
 * opened it: in 110 000 DOIs that readers looked up, none ends in an unmatched one.
 */
function trimTail(doi: string): string {
  let end = doi.length;
  for (;;) {
    const last = doi[end - 1] ?? '';
    const opener = pairs.get(last);
    const unmatched = opener !== undefined && count(doi, last, end) > count(doi, opener, end);
    if (!unmatched && !/[.,;:!?'’”»*/\\]/u.test(last)) return doi.slice(0, end);
    end -= 1;
  }
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let index = 0; index < end; index += 1) if (text[index] === character) found += 1;
  return found;
}

/** What publishers append to the DOI in the addresses of an article's views. */
const view =
  /(?:\/(?:full(?:text)?|abstract|abs|e?pdf|pdfplus|epub|html?|meta|summary|figures|references|citations?|metrics|suppl(?:_file|ementary)?|supplementary-material|supp-info|tables|xml|related|fulltext\.html|issuetoc|download|cite|share|reader|tab-[a-z-]+)|\.(?:pdf|full|short|abstract|html?|xml|epub)(?:\+html)?|;jsessionid=[^/]*)$/iu;
/** Rolling preprint versions are one work: bioRxiv's `10.1101/696633v1`, `…v2.full`. */
const rollingVersion = /^(10\.(?:1101|64898)\/[\d.]+)v\d+(?:[./].*)?$/iu;
/** Silverchair appends its own number and a slug: `/article/doi/10.1093/brain/awl181/290089`. */
const silverchair = /\/(?:[a-z]+-)?article(?:-[a-z]+)?\/doi\/(10\..+?)\/\d{5,}(?:\/[^/]*)?$/iu;
const picture = /\.(?:jpe?g|png|gif|svg|webp|css|js|ico|mp4)$/iu;

/** A DOI inside another site's address, in the path or a parameter, cut back to the DOI. */
function fromPublisher(url: URL): WorkId | null {
  for (const value of url.searchParams.values()) {
    const plain = unwrap(value);
    const id = toId(cutView(plain.replace(cue, '')), false);
    if (id) return id;
  }
  const path = unwrap(url.pathname);
  if (picture.test(path)) return null;
  const exact = silverchair.exec(path)?.[1];
  if (exact !== undefined) return toId(cutView(exact), false);
  const found = /(doi\/(?:[a-z]+\/)?|doi[:=]|[/:=])(10\.\d{4,9}(?:\.\d+)*\/.+)$/iu.exec(path);
  if (!found) return null;
  const [, before = '', rest = ''] = found;
  // `/2019/05/10.2019/haare-wachsen` is a date, unless the address says that it is a DOI.
  if (/^10\.(?:19|20)\d\d\//u.test(rest) && !/doi/iu.test(before)) return null;
  return toId(cutView(rest), false);
}

function cutView(doi: string): string {
  let current = doi.replace(/(?<!\/)\/+$/u, '');
  for (;;) {
    const next = current
      .replace(view, '')
      .replace(rollingVersion, '$1')
      .replace(/(?<!\/)\/+$/u, '');
    if (next === current || !doiShape.test(next)) return current;
    current = next;
  }
}
