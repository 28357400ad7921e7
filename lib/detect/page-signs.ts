/** Cheap signs that a look into the page's body is worth its cost, from address, title and description. */

import type { Head } from './head.ts';

const signs = {
  book: /isbn|kindle|internet archive|書籍|\be?books?|bookshop|boek|libro|livro|livre|librair|librer|livrar|buch|bücher|kni[gh]|książk|книг|[كک]تاب|kitap|书|書|\bnovel|[ck]atalog|bibliot|verlag|publication|publisher|éditions|\bcomic|manga|strip/u,
  paper:
    /\bjournal|\bieee|conference|\bpaper|preprint|thes[ie]s|dissertation|\bdoi|proceeding|repositor|eprint|scholar|scien|abstract|revista|revue|zeitschrift|articles?\b/u,
  software:
    /software|gitlab|packages?\b|\bapps?\b|\bide\b|formulae?\b|download|plug-?in|add-?on|free trial|for (?:mac|windows|linux|android|ios)\b|open.?source/u,
};

export function hasSign(page: Head, kind: keyof typeof signs): boolean {
  return signs[kind].test(words(page));
}

export function titleHasSign({ document }: Head, kind: keyof typeof signs): boolean {
  return signs[kind].test(document.title.slice(0, 300).toLowerCase());
}

/** What many ask of one page; kept only as long as the page's head is. */
const wordsOf = new WeakMap<Head, string>();
const journalistic = new WeakMap<Head, boolean>();

function words(page: Head): string {
  const known = wordsOf.get(page) ?? gather(page);
  wordsOf.set(page, known);
  return known;
}

function gather({ url, document, meta }: Head): string {
  const parts = [
    url.hostname,
    url.pathname,
    document.title,
    meta.first('description', 'og:description') ?? '',
    meta.first('keywords') ?? '',
    meta.first('og:type') ?? '',
    meta.first('og:site_name') ?? '',
  ];
  return parts
    .map((part) => part.slice(0, 300))
    .join(' ')
    .toLowerCase();
}

/** News, blog posts and reviews speak of works, but are none themselves. */
export function isJournalism(page: Head): boolean {
  const known = journalistic.get(page) ?? looksJournalistic(page);
  journalistic.set(page, known);
  return known;
}

function looksJournalistic({ meta, jsonBlocks }: Head): boolean {
  return (
    /^(?:article|blog)$/u.test(meta.first('og:type') ?? '') ||
    meta.first('article:published_time') !== undefined ||
    jsonBlocks().some((block) => journalism.test((block.textContent ?? '').slice(0, longestStart)))
  );
}

/** Types stand near the start of a block. */
const longestStart = 20_000;
const journalism = /"(?:News\w*|Blog\w*|Recipe|\w+NewsArticle|Live\w*Posting)"/u;
