/**
 * The cheap question before the dear one: may this page be about a work at all? Small enough to run on
 * every page a reader opens; the detectors are needed only where it says yes.
 */

import { firstElements } from './first-elements.ts';
import { type Head, readHead } from './head.ts';
import { hasSign, isJournalism } from './page-signs.ts';

/** Addresses with an id in them, and places that are known by their address alone. */
const places =
  /10\.\d{4,9}(?:\/|%2f)|arxiv|pubmed|ncbi|europepmc|jstor|nature\.com|zenodo|\/dp\/|97[89]-?\d|wiki(?:pedia|data)|^https?:\/\/(?:[^/]*\.)?git(?!(?:hub|lab)\.io)|\.git\b|codeberg|bitbucket|sourceforge|sr\.ht|npmjs|pypi|crates|lib\.rs|cran\.|maven|mvnrepo|sonatype|nuget|rubygems|packagist|hackage|docker|pub\.dev|hex\.pm|metacpan|go\.dev|elpa\.|play\.google|apple\.com|microsoft|snapcraft|flathub|f-droid|chrome|steampowered|alternativeto|softwareheritage|brew\.sh|archlinux|bioconductor|luarocks|oshwa/iu;
const types =
  '(?:ScholarlyArticle|Book|Audiobook|Thesis|Report|Chapter|Dataset|SoftwareApplication|SoftwareSourceCode|MobileApplication|Web[aA]pp(?:lication)?|VideoGame|ComicIssue)';
const asValue = new RegExp(`${types}$`, 'u');
const inJson = new RegExp(
  `"(?:[^"\\s]{0,40}[/:])?${types}"|isbn|"97[89]\\d{10}"|doi\\.org\\/10`,
  'u',
);
const kinds = ['book', 'paper', 'software'] as const;
/** Pages of hardly any elements are looked into anyway: it costs nothing. */
const small = 200;
const showElement = 1; // NodeFilter.SHOW_ELEMENT
const mostItems = 100;
const longestBlock = 400_000;

export function mayShowWork({ document, url }: { document: Document; url: string }): boolean {
  const head = readHead(document, url);
  return head !== null && isPromising(head);
}

/** The cheap signs first. */
export function isPromising(head: Head): boolean {
  const { document, meta, url } = head;
  return (
    places.test(url.href) ||
    meta.nameWork() ||
    hasMark(head) ||
    hasItem(document) ||
    head
      .jsonBlocks()
      .some((block) => inJson.test((block.textContent ?? '').slice(0, longestBlock))) ||
    isSmall(document) ||
    (kinds.some((kind) => hasSign(head, kind)) && !isJournalism(head))
  );
}

function hasMark({ document, links }: Head): boolean {
  return (
    links('cite-as').length > 0 ||
    document.querySelector('[data-doi]') !== null ||
    document.querySelector('.Z3988') !== null ||
    document.querySelector('.unapi-id') !== null
  );
}

function isSmall(document: Document): boolean {
  const walker = document.createTreeWalker(document, showElement);
  for (let seen = 0; seen < small; seen += 1) if (!walker.nextNode()) return true;
  return false;
}

function hasItem(document: Document): boolean {
  return ['itemtype', 'typeof'].some((syntax) =>
    firstElements(document.querySelectorAll(`[${syntax}]`), mostItems).some((item) =>
      asValue.test(item.getAttribute(syntax)?.trim() ?? ''),
    ),
  );
}
