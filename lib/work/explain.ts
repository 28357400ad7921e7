/** Which sentence tells a reader what a piece of evidence is; the sentences are in `locales`. */

import type { Evidence } from './work.ts';

export type Explanation =
  | 'citationTag'
  | 'bookTag'
  | 'pageData'
  | 'headLink'
  | 'address'
  | 'fields'
  | 'mark'
  | 'link'
  | 'text'
  | 'look'
  | 'licence'
  | 'declared'
  | 'place'
  | 'price'
  | 'wording'
  | 'proxy';

/** By the rules of `lib/detect`: its detectors, what reads a page's access, and what lists works. */
const byRule: Readonly<Record<string, Explanation>> = {
  highwire: 'citationTag',
  bepress: 'citationTag',
  eprints: 'citationTag',
  prism: 'citationTag',
  'dublin-core': 'citationTag',
  'open-graph': 'bookTag',
  'json-ld': 'pageData',
  microdata: 'pageData',
  rdfa: 'pageData',
  'embedded-data': 'pageData',
  links: 'headLink',
  address: 'address',
  'isbn-in-address': 'address',
  'app-store': 'address',
  forge: 'address',
  hardware: 'address',
  registry: 'address',
  'software-heritage': 'address',
  'thesis-address': 'address',
  'book-record': 'fields',
  'paper-record': 'fields',
  'software-record': 'fields',
  wikidata: 'fields',
  wikipedia: 'fields',
  coins: 'mark',
  'marked-id': 'mark',
  'shown-doi': 'link',
  'near-title': 'text',
  'product-page': 'look',
  heading: 'text',
  'listed-link': 'link',
  'listed-coins': 'mark',
  'listed-text': 'text',
  licence: 'licence',
  declared: 'declared',
  place: 'place',
  price: 'price',
  wording: 'wording',
  proxy: 'proxy',
};

/** Null for a rule that we don't know, as another version of the extension may have written it down. */
export function explanationOf({ rule }: Evidence): Explanation | null {
  return Object.hasOwn(byRule, rule) ? (byRule[rule] ?? null) : null;
}
