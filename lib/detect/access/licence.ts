/** A free licence that the page states for its work. */

import { firstElements } from '../first-elements.ts';
import { textsOf } from '../json-ld.ts';
import type { Work } from '../../work/work.ts';
import type { Page } from '../page.ts';
import { isOfWork } from '../schema-org.ts';
import type { AccessSign } from './sign.ts';

const address =
  /creativecommons\.org\/(?:licenses\/by|publicdomain)|opensource\.org\/licenses?\//iu;
const code = /^(?:CC[ -]?(?:BY|0)\b|creative commons attribution|public domain)/iu;
const reserved = /\bnot\b|all rights reserved/iu;
const others = 'footer, nav, aside, figure, figcaption, li, [class*="footer" i], [id*="footer" i]';
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
export function licence(page: Page, work: Work): AccessSign | null {
  const places = [
    () => [...page.links('license'), ...page.meta.values(...tags)],
    () =>
      page
        .jsonLd()
        .filter((node) => isOfWork(node, work))
        .flatMap((node) => [...textsOf(node, 'license'), ...textsOf(node, 'usageInfo')]),
    () => linked(page.document),
  ];
  for (const read of places) {
    const found = read().find(isFree);
    if (found !== undefined) return { state: 'open', rule: 'licence', detail: found.slice(0, 120) };
  }
  return null;
}

function isFree(text: string): boolean {
  return (address.test(text) || code.test(text.trim())) && !reserved.test(text);
}

/** `a[rel=license]` in the footer is about the site's texts, in a figure or list about another work. */
function linked(document: Document): string[] {
  const links = firstElements(document.querySelectorAll('a[rel~="license"]'), 5);
  return links
    .filter((link) => !link.closest(others))
    .map((link) => link.getAttribute('href') ?? '');
}
