/** Walks through a page and finds the ids of works in its links, its text and its COinS. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import { parsePmcid } from '../../work/ids/pmcid.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import { schemeOf, type WorkId } from '../../work/work-id.ts';
import type { Work } from '../../work/work.ts';
import { clueFromCoins } from '../coins.ts';
import { idInAddress } from '../id-in-address.ts';
import { isShown } from '../text-nodes.ts';

/** One mention of a work. */
export interface Found {
  work: Work;
  element: Element;
  detail: string;
  by: 'link' | 'coins' | 'text';
}

const showElementsAndText = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const textNode = 3; // Node.TEXT_NODE
const mostNodes = 1_000_000;
const nodesBetweenPauses = 100;
const longestHref = 1000;
const longestText = 20_000;

/** Cheaper than five parsers: most links lead elsewhere. */
const promising =
  /10\.\d{4}|arxiv|pubmed|ncbi|europepmc|isbn|booksources|nature\.com|jstor|zenodo/iu;
/** Pictures, films, data and citation files stand beside a work under its address. */
const file =
  /\.(?:jpe?g|png|gif|svg|tiff?|eps|webm|og[gv]|mp[34g]|mpe?g|avi|mov|wmv|csv|tsv|xlsx?|docx?|pptx?|zip|gz|ris|bib|enw|txt|rss)(?:$|\?)/iu;
const idsInText =
  /10\.\d{4,9}(?:\.\d+)*\/[^\s"]+|(?<=arxiv:\s?)[\w.-]+(?:\/\d{7})?|(?<=pmid:\s?)\d{4,8}(?!\d)|(?<=pmcid:\s?)pmc\d+|(?<=isbn(?:-1[03])?:?\s)[\dx-][\dx -]{8,20}/giu;
const mayHoldId = /10\.\d{4}|arxiv:|pmc?id:|isbn/iu;

/** In the order of the page. Null, after some places that hold nothing, lets the caller pause. */
export function* findIds({
  document,
  url,
}: {
  document: Document;
  url: string;
}): Generator<Found | null> {
  const walker = document.createTreeWalker(document.body, showElementsAndText);
  const here = { url, isPromising: promising.test(url) };
  for (let seen = 1; seen < mostNodes; seen += 1) {
    const node = walker.nextNode();
    if (!node) return;
    const found =
      node.nodeType === textNode ? inText(node as Text) : inElement(node as Element, here);
    if (found) yield* found;
    else if (seen % nodesBetweenPauses === 0) yield null;
  }
}

interface Here {
  url: string;
  isPromising: boolean;
}

function inElement(element: Element, here: Here): Found[] | null {
  const { localName } = element;
  if (localName === 'a') return inLink(element, here);
  return localName === 'span' && element.className.includes('Z3988') ? inCoins(element) : null;
}

function inLink(element: Element, { url, isPromising }: Here): Found[] | null {
  const href = element.getAttribute('href') ?? '';
  const isLikely = href.length < longestHref && (isPromising || promising.test(href));
  const id = isLikely && !file.test(href) ? idIn(absolute(href, url)) : null;
  return id && [{ work: workOf(id), element, by: 'link', detail: href }];
}

/** In a list also the addresses of publishers count: they lead to the work, whoever links to it. */
function idIn(address: string): WorkId | null {
  if (address === '') return null;
  return idInAddress(address) ?? parseDoi(address) ?? parseIsbn(address);
}

/** Empty for what leads nowhere else: a place on the page itself, a script. */
function absolute(href: string, base: string): string {
  if (href === '' || /^(?:#|javascript:|mailto:)/iu.test(href)) return '';
  try {
    return new URL(href, base).href;
  } catch {
    return '';
  }
}

function inCoins(element: Element): Found[] | null {
  const { ids = [], kind = 'paper', title, detail = '' } = clueFromCoins(element) ?? {};
  const work = { kind, ids, ...(title && { title }) };
  return ids.length > 0 ? [{ work, element, by: 'coins', detail }] : null;
}

function inText(node: Text): Found[] | null {
  const text = node.data.slice(0, longestText);
  const element = mayHoldId.test(text) && isShown(node) ? node.parentElement : null;
  if (!element) return null;
  return Array.from(text.matchAll(idsInText)).flatMap(([detail]): Found[] => {
    const id = idInText(detail);
    return id ? [{ work: workOf(id), element, by: 'text', detail }] : [];
  });
}

function idInText(text: string): WorkId | null {
  if (text.startsWith('10.')) return parseDoi(text);
  if (/^pmc/iu.test(text)) return parsePmcid(text);
  return (/^\d{4,8}$/u.test(text) ? parsePmid(text) : parseArxiv(text)) ?? parseIsbn(text);
}

function workOf(id: WorkId): Work {
  return { kind: schemeOf(id) === 'isbn' ? 'book' : 'paper', ids: [id] };
}
