/**
 * The cheap question before the dear one: may this page be about a work at all? Small enough to run on
 * every page a reader opens; the detectors are needed only where it says yes.
 */

import { firstElements } from './first-elements.ts';
import { type Head, readHead } from './head.ts';
import { hasSign, isJournalism, jsonTexts } from './page-signs.ts';

const tags =
  /^(?:citation_|bepress_|dc\.|dcterms\.|prism\.|eprints\.|books?:|doi$|isbn$|og:isbn|product:|go-import|wt_doi)/u;
/** Addresses with an id in them, and places that are known by their address alone. */
const places =
  /10\.\d{4,9}(?:\/|%2f)|arxiv|pubmed|ncbi|europepmc|jstor|nature\.com|zenodo|\/dp\/|97[89]-?\d|wiki(?:pedia|data)|git|codeberg|bitbucket|sourceforge|sr\.ht|npmjs|pypi|crates|lib\.rs|cran\.|maven|mvnrepo|sonatype|nuget|rubygems|packagist|hackage|docker|pub\.dev|hex\.pm|metacpan|go\.dev|elpa|play\.google|apple\.com|microsoft|snapcraft|flathub|f-droid|chrome|steampowered|alternativeto/iu;
const types =
  '(?:ScholarlyArticle|Book|Audiobook|Thesis|Report|Chapter|Dataset|SoftwareApplication|SoftwareSourceCode|MobileApplication|Web[aA]pp(?:lication)?|VideoGame|ComicIssue)';
const asValue = new RegExp(`${types}$`, 'u');
const inJson = new RegExp(`"(?:[^"\\s]{0,40}[/:])?${types}"|isbn|doi\\.org\\/10`, 'u');
const marks = ['[data-doi]', '.Z3988', '.unapi-id', 'link[rel="cite-as"]', '#DOI'];
const kinds = ['book', 'paper', 'software'] as const;
/** Pages of hardly any elements are looked into anyway: it costs nothing. */
const small = 200;
const mostItems = 100;

export function mayShowWork({ document, url }: { document: Document; url: string }): boolean {
  const head = readHead(document, url);
  return head !== null && isPromising(head);
}

/** The cheap signs first. */
export function isPromising(head: Head): boolean {
  const { document, meta, url } = head;
  return (
    places.test(url.href) ||
    meta.names().some((name) => tags.test(name)) ||
    marks.some((mark) => document.querySelector(mark) !== null) ||
    hasItem(document) ||
    jsonTexts(document).some((text) => inJson.test(text)) ||
    !document.getElementsByTagName('*')[small] ||
    (kinds.some((kind) => hasSign(head, kind)) && !isJournalism(head))
  );
}

function hasItem(document: Document): boolean {
  return ['itemtype', 'typeof'].some((syntax) =>
    firstElements(document.querySelectorAll(`[${syntax}]`), mostItems).some((item) =>
      asValue.test(item.getAttribute(syntax)?.trim() ?? ''),
    ),
  );
}
