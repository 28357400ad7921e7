import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isbn10Of, parseIsbn } from '../../../lib/work/ids/isbn.ts';

describe('parseIsbn', () => {
  it.each([
    ['9780262033848', '9780262033848'],
    ['0262033844', '9780262033848'],
    ['978-0-262-03384-8', '9780262033848'],
    ['978‑0‑262‑03384‑8 (hardcover)', '9780262033848'],
    ['ISBN 0-262-03384-4', '9780262033848'],
    ['ISBN-13: 978-0262033848', '9780262033848'],
    ['ISBN-10: 0262033844', '9780262033848'],
    ['urn:isbn:9780262033848', '9780262033848'],
    ['209254439X', '9782092544396'],
    ['209254439x', '9782092544396'],
    ['9791032305690', '9791032305690'],
    ['https://www.amazon.co.uk/Vegetable-Perfection/dp/1849757097', '9781849757096'],
    ['https://www.amazon.com/gp/product/1849757097', '9781849757096'],
    ['https://en.wikipedia.org/wiki/Special:BookSources/0-262-03384-4', '9780262033848'],
    ['https://de.wikipedia.org/wiki/Spezial:ISBN-Suche/9780262033848', '9780262033848'],
    ['https://openlibrary.org/isbn/9780262033848', '9780262033848'],
    ['https://www.amazon.es/dp/B01MUGXRT9', null],
    ['9780262033849', null],
    ['0262033845', null],
    ['9790060115615', null], // sheet music
    ['0000000000', null],
    ['1111111111', null],
    ['02620338440', null],
    ['97802620338481', null],
  ])('%s is %s', (text, isbn) => {
    expect(parseIsbn(text)).toBe(isbn && `isbn:${isbn}`);
  });

  it('makes the two lengths one, both ways', () => {
    const body = fc.integer({ min: 100_000_000, max: 999_999_999 });
    const reversible = fc.property(body, fc.integer({ min: 0, max: 9 }), (digits, check) => {
      const id = parseIsbn(`978${digits}${check}`);
      return id === null || parseIsbn(isbn10Of(id) ?? '') === id;
    });
    expect(() => fc.assert(reversible)).not.toThrow();
  });

  it('accepts one check digit of ten', () => {
    const accepted = [...Array(10).keys()].filter((check) => parseIsbn(`978026203384${check}`));
    expect(accepted).toEqual([8]);
  });
});
