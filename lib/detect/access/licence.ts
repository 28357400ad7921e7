/** A free licence that the page states for its work. */

import { firstElements } from '../first-elements.ts';
import { textsOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

const free =
  /creativecommons\.org\/(?:licenses\/by|publicdomain)|opensource\.org\/licenses?\/|\bCC[ -]?(?:BY|0)\b|creative commons attribution|public domain/iu;
const tags = [
  'dc.rights',
  'dc.license',
  'dcterms.license',
  'dcterms.rights',
  'dc.rights.uri',
  'citation_license',
  'citation_license_url',
  'license',
];

/** The places in the order of their cost. */
export function licence(page: Page): AccessSign | null {
  const places = [
    () => [...page.links('license'), ...page.meta.values(...tags)],
    () =>
      page.jsonLd().flatMap((node) => [...textsOf(node, 'license'), ...textsOf(node, 'usageInfo')]),
    () => linked(page.document),
  ];
  for (const read of places) {
    const found = read().find((text) => free.test(text));
    if (found !== undefined) return { state: 'open', rule: 'licence', detail: found.slice(0, 120) };
  }
  return null;
}

/** `a[rel=license]` in the footer is about the site's own texts, in a list about another work. */
function linked(document: Document): string[] {
  const links = firstElements(document.querySelectorAll('a[rel~="license"]'), 5);
  return links
    .filter((link) => !link.closest('footer, nav, aside, [class*="footer" i], [id*="footer" i]'))
    .map((link) => link.getAttribute('href') ?? '');
}
