/** Open Graph tags for books (https://ogp.me/#type_book): `og:type` book, `book:isbn`. */

import { parseIsbn } from '../../work/ids/isbn.ts';
import type { Clue, Detector } from '../detector.ts';
import { facts } from '../facts.ts';

export const openGraph: Detector = {
  id: 'open-graph',
  rank: 35,
  reads: 'head',
  detect({ meta }): Clue[] {
    const value = meta
      .values(
        'book:isbn',
        'books:isbn',
        'og:isbn',
        'og:book:isbn',
        'good_reads:isbn',
        'product:isbn',
        'product:ean',
        'product:upc',
        'isbn',
      )
      .find(parseIsbn);
    const id = value === undefined ? null : parseIsbn(value);
    const isBook = meta
      .values('og:type')
      .some((type) => /^(?:books?\.book|book|[\w-]+:book)$/u.test(type));
    if (!id && !isBook) return [];
    const authors = meta
      .values('book:author', 'books:author', 'good_reads:author')
      .filter((name) => !/^https?:/u.test(name));
    return [
      {
        kind: 'book',
        ids: id ? [id] : [],
        ...facts({ title: id ? null : meta.first('og:title'), authors }),
        confidence: id ? 0.9 : 0.55,
        detail: id ? `book:isbn: ${value}` : 'og:type: book',
      },
    ];
  },
};
