/**
 * All works that a page cites or lists, each with the element it belongs to: reference lists, search
 * results, reading lists, Wikipedia's footnotes. Asked for by the reader, not paid for on every page.
 */

import { fillGaps, representative } from '../work/equivalence.ts';
import { parseArxiv } from '../work/ids/arxiv.ts';
import { parseDoi } from '../work/ids/doi.ts';
import { parseIsbn } from '../work/ids/isbn.ts';
import { parsePmcid } from '../work/ids/pmcid.ts';
import { parsePmid } from '../work/ids/pmid.ts';
import type { Sighting, Work } from '../work/work.ts';
import { schemeOf, type WorkId } from '../work/work-id.ts';
import { clueFromCoins } from './coins.ts';
import { firstElements } from './first-elements.ts';

export interface Listed {
  sighting: Sighting;
  /** The list item, table row or paragraph that speaks of the work. */
  element: Element;
}

const mostLinks = 6000;
const mostListed = 2000;
/** Cheaper than five parsers: most links lead elsewhere. */
const promising = /10\.\d{4}|arxiv|pubmed|ncbi|europepmc|isbn|booksources/iu;
/** What one reference is written in, from the inside out. */
const block =
  'li, tr, dd, blockquote, article, cite, p, [class*="result" i], [class*="citation" i], [class*="reference" i]';

/** `except`: the ids of the page's own work, whose links are everywhere. Never throws. */
export function listWorks(document: Document, except: readonly WorkId[] = []): Listed[] {
  try {
    return collect(document, new Set(except.map(representative)));
  } catch {
    return []; // A page can make any DOM call fail.
  }
}

function collect(document: Document, own: ReadonlySet<WorkId>): Listed[] {
  const byBlock = new Map<Element, Work[]>();
  for (const { work, element } of [...fromLinks(document), ...fromCoins(document)]) {
    if (work.ids.some((id) => own.has(representative(id)))) continue;
    const home = element.closest(block) ?? element;
    const works = byBlock.get(home) ?? [];
    byBlock.set(home, works);
    addTo(works, work);
    if (byBlock.size >= mostListed) break;
  }
  return firstOfEach([...byBlock]);
}

interface Found {
  work: Work;
  element: Element;
}

function fromLinks(document: Document): Found[] {
  return firstElements(document.getElementsByTagName('a'), mostLinks).flatMap((element) => {
    const href = element.getAttribute('href') ?? '';
    if (href.length > 1000 || !promising.test(href)) return [];
    const id = idIn(absolute(href, document));
    return id
      ? [{ work: { kind: schemeOf(id) === 'isbn' ? 'book' : 'paper', ids: [id] }, element }]
      : [];
  });
}

function fromCoins(document: Document): Found[] {
  return firstElements(document.getElementsByClassName('Z3988'), mostListed).flatMap((element) => {
    const { ids = [], kind = 'paper', title } = clueFromCoins(element) ?? {};
    return ids.length > 0 ? [{ work: { kind, ids, ...(title && { title }) }, element }] : [];
  });
}

/** In a list also the addresses of publishers count: they lead to the work, whoever links to it. */
function idIn(address: string): WorkId | null {
  return (
    parseArxiv(address) ??
    parsePmcid(address) ??
    parsePmid(address) ??
    parseDoi(address) ??
    parseIsbn(address)
  );
}

function absolute(href: string, document: Document): string {
  return /^(?:https?:|\/\/)/iu.test(href)
    ? href.replace(/^\/\//u, 'https://')
    : `https://${document.location?.hostname || 'page.invalid'}/${href.replace(/^\/+/u, '')}`;
}

/** One reference links to its work in several places: by DOI, at PubMed, at PubMed Central. */
function addTo(works: Work[], work: Work): void {
  const same = works.findIndex((other) => !areRivals(other, work));
  const known = works[same];
  if (known) works[same] = fillGaps(known, work);
  else works.push(work);
}

function areRivals(one: Work, other: Work): boolean {
  return one.ids.some((a) =>
    other.ids.some((b) => schemeOf(a) === schemeOf(b) && representative(a) !== representative(b)),
  );
}

/** A work cited twice is marked where it stands first. */
function firstOfEach(blocks: readonly [Element, Work[]][]): Listed[] {
  const seen = new Set<WorkId>();
  const listed: Listed[] = [];
  for (const [element, works] of blocks) {
    for (const work of works) {
      const keys = work.ids.map(representative);
      if (keys.some((key) => seen.has(key))) continue;
      for (const key of keys) seen.add(key);
      const evidence = [{ rule: 'listed', detail: work.ids[0] ?? '' }];
      listed.push({ element, sighting: { work, role: 'listed', confidence: 0.9, evidence } });
    }
  }
  return listed;
}
