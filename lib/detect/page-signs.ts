/** Cheap signs that a look into the page's body is worth its cost, from address, title and description. */

import type { Page } from './page.ts';

const signs = {
  book: /isbn|book|書籍|libr[oai]|livr[eo]|buch|bücher|boek|knih|książk|knig|книг|كتاب|کتاب|kitap|kitab|书|書|本屋|novel|roman\b|catalog|katalog|catálogo|bibliot|library|verlag|editorial|éditions|publication|publisher|comic|manga|strip/u,
  paper:
    /article|journal|paper|preprint|thes[ie]s|dissertation|doi|publica|proceeding|repositor|eprint|handle|scholar|scien[ct]|research|review|abstract|revista|revue|zeitschrift|\b10\.\d{4}/u,
  software:
    /software|\bapps?\b|download|package|plugin|add-?on|extension|library|release|version|\bfree trial|for (?:mac|windows|linux|android|ios)\b|open.?source|git/u,
};

export function hasSign(page: Page, kind: keyof typeof signs): boolean {
  return signs[kind].test(words(page));
}

export function titleHasSign({ document }: Page, kind: keyof typeof signs): boolean {
  return signs[kind].test(document.title.slice(0, 300).toLowerCase());
}

function words({ url, document, meta }: Page): string {
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
export function isJournalism(page: Page): boolean {
  return (
    /^(?:article|blog)$/u.test(page.meta.first('og:type') ?? '') ||
    page.meta.first('article:published_time') !== undefined ||
    page
      .jsonLd()
      .some((node) => /News|Blog|Posting|Review"/u.test(JSON.stringify(node['@type'] ?? '')))
  );
}
