import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentIn,
  isLocalDocument,
  localDocument,
  readerPath,
} from '../../lib/work/reader-address.ts';

const origin = 'chrome-extension://abc';

describe('the reader’s address', () => {
  it('holds a document’s, and gives it back', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(documentIn(origin + readerPath(address), origin)).toBe(address);
      }),
    );
  });

  it('of other pages is their own', () => {
    for (const address of [
      'https://a.example/reader.html?open=https://b.example/',
      `${origin}/options.html?open=https://b.example/`,
      `${origin}/reader.html`,
    ])
      expect(documentIn(address, origin)).toBe(address);
  });

  it('names a file of this computer by its fingerprint', () => {
    const address = localDocument('ec0d6d08813de9c6f5c00ee84adbb56d');
    expect([isLocalDocument(address), isLocalDocument('https://a.example/')]).toEqual([
      true,
      false,
    ]);
  });
});
