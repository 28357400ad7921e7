/** International Standard Book Numbers (ISO 2108), always kept as 13 digits: `isbn:9780262033848`. */

import type { WorkId } from '../work-id.ts';
import { parseAddress, segmentsOf } from './address.ts';
import { unwrap } from './unwrap.ts';

/** Hyphens of every kind and spaces, as they stand between the groups of an ISBN. */
const separators = /[-\u00AD\u2010-\u2015\u2043\u2212\s\u00A0]+/gu;
const cue = /^(?:urn:)?(?:e-?|print\s*)?isbn(?:[\s-]*1[03](?=[\s:=)]))?[\s:=.#)]*/iu;
const shape = /^(?:97[89]\d{10}|\d{9}[\dX])(?![\dX])/u;

/**
 * Reads an ISBN-10 or ISBN-13 with a right check digit from the start of a text, or from an
 * address that names one (`/isbn/…`, `/dp/…`, `Special:BookSources/…`). One random ten-digit number in
 * eleven passes the check: give it only texts that are said to be an ISBN.
 */
export function parseIsbn(text: string): WorkId | null {
  const url = parseAddress(text);
  if (url) return fromAddress(url);
  const plain = unwrap(text).replace(cue, '');
  const run = /^[\dXx\s\-\u2010-\u2015\u2043\u2212]{10,30}/u.exec(plain)?.[0] ?? '';
  const digits = shape.exec(run.replace(separators, '').toUpperCase())?.[0] ?? '';
  const isbn = digits.length === 10 ? toIsbn13(digits) : digits;
  return isIsbn13(isbn) ? `isbn:${isbn}` : null;
}

/** A catalogue in the commons that opens any ISBN. */
export function isbnAddress(id: WorkId): string {
  return `https://openlibrary.org/isbn/${id.replace(/^isbn:/u, '')}`;
}

/** The ten-digit form; null for 979 numbers, which have none. */
export function isbn10Of(id: WorkId): string | null {
  const isbn = id.replace(/^isbn:/u, '');
  if (!isbn.startsWith('978')) return null;
  const body = isbn.slice(3, 12);
  return body + checkDigit10(body);
}

function fromAddress(url: URL): WorkId | null {
  const segments = segmentsOf(url);
  const named = segments.findIndex((part) => /^(?:isbn(?:13)?|dp|product|ean)$/iu.test(part));
  const candidates = [
    url.searchParams.get('isbn'),
    url.searchParams.get('ean'),
    url.searchParams.get('vid'),
    named === -1 ? null : segments[named + 1],
    // Special:BookSources has a translated name, but always the number as its last part.
    segments.find((part) => /^[^:]+:[\p{L}-]+$/u.test(part)) && segments.at(-1),
  ];
  for (const candidate of candidates) {
    const id = candidate && parseIsbn(candidate.replace(/\.html?$/iu, ''));
    if (id) return id;
  }
  return null;
}

function toIsbn13(isbn10: string): string {
  const body = isbn10.slice(0, 9);
  if (checkDigit10(body) !== isbn10[9]) return '';
  return `978${body}${checkDigit13(`978${body}`)}`;
}

/** 979-0 numbers are sheet music (ISMN). Nine equal digits are a form filled in without thought. */
function isIsbn13(isbn: string): boolean {
  return (
    isbn.length === 13 &&
    !isbn.startsWith('9790') &&
    !/^97[89](\d)\1{8}/u.test(isbn) &&
    checkDigit13(isbn.slice(0, 12)) === isbn[12]
  );
}

function checkDigit10(body: string): string {
  const check = (11 - (weighted(body, (index) => 10 - index) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function checkDigit13(body: string): string {
  return String((10 - (weighted(body, (index) => (index % 2 ? 3 : 1)) % 10)) % 10);
}

function weighted(digits: string, weight: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1)
    sum += Number(digits[index]) * weight(index);
  return sum;
}
