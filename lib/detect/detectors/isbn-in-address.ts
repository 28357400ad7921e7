/** Books by the ISBN in the page's address or title, as shops and catalogues build them. */

import { segmentsOf } from '../../work/ids/address.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { Clue, Detector } from '../detector.ts';
import type { Page } from '../page.ts';

/** A search for a number is not a page about the book. */
const search =
  /(?:^|\/)(?:s|search|suche|zoeken|recherche|busca|buscar|cerca|ricerca|szukaj|find)(?:[./?]|$)|[?&](?:q|query|search\w*|keywords?|k|term)=/iu;
const number = /(?:^|[^\d])((?:97[89])-?\d{1,5}-?\d{1,7}-?\d{1,7}-?\d)(?!\d)/u;

export const isbnInAddress: Detector = {
  id: 'isbn-in-address',
  rank: 55,
  reads: 'head',
  detect(page): Clue[] {
    if (search.test(page.url.pathname + page.url.search)) return [];
    const named = parseIsbn(page.url.href);
    if (named)
      return [{ kind: 'book', ids: [named], confidence: 0.8, detail: `address: ${page.url.href}` }];
    return [...inPath(page), ...inTitle(page)];
  },
};

/** `/books/9784873118741/`, `/the-title-9780141439518.html` */
function inPath(page: Page): Clue[] {
  const found = segmentsOf(page.url)
    .map((segment) => number.exec(segment)?.[1])
    .filter((text) => text !== undefined);
  const id = found.length === 1 ? parseIsbn(found[0] ?? '') : null;
  return id
    ? [{ kind: 'book', ids: [id], confidence: 0.55, detail: `address: ${page.url.href}` }]
    : [];
}

function inTitle({ document }: Page): Clue[] {
  const text = number.exec(document.title)?.[1];
  const id = text === undefined ? null : parseIsbn(text);
  return id ? [{ kind: 'book', ids: [id], confidence: 0.55, detail: `title: ${text}` }] : [];
}
