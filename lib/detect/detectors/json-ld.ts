/** JSON-LD of schema.org types for papers and books: `ScholarlyArticle`, `Book`, `Dataset`. */

import type { Detector } from '../detector.ts';
import { type JsonObject, typesOf } from '../json-ld.ts';
import { clueFromNode } from '../schema-org.ts';

export const jsonLd: Detector = {
  id: 'json-ld',
  rank: 22,
  detect(page) {
    const clues = page
      .jsonLd()
      .map(clueFromNode)
      .filter((clue) => clue !== null);
    const many = page.jsonLd().some(isList) || clues.length > 8;
    return many ? [] : clues;
  },
};

function isList(node: JsonObject): boolean {
  return typesOf(node).some((type) =>
    /^(?:ItemList|CollectionPage|SearchResultsPage)$/u.test(type),
  );
}
