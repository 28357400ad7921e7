/** A price asked for the work. */

import { type JsonObject, nodesOf, textOf, typesOf } from '../json-ld.ts';
import type { Work } from '../../work/work.ts';
import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

export function price(page: Page, work: Work): AccessSign | null {
  const offers = page
    .jsonLd()
    .flatMap((node) => [
      ...nodesOf(node, 'offers'),
      ...nodesOf(node, 'workExample').flatMap(saleOf),
      ...((typesOf(node)[0] ?? '').endsWith('Offer') ? [node] : []),
    ]);
  const asked = [
    ...offers.flatMap((offer) => textOf(offer, 'price') ?? textOf(offer, 'lowPrice') ?? []),
    page.meta.first('product:price:amount', 'og:price:amount') ?? '',
    work.kind === 'paper' ? '' : marked(page.document),
  ].find((text) => /[1-9]/u.test(text));
  return asked === undefined
    ? null
    : { state: 'closed', rule: 'price', detail: asked.slice(0, 40) };
}

/** Microdata; papers are sold by other means. */
function marked(document: Document): string {
  const element =
    document.querySelector('[itemprop="price"]') ?? document.querySelector('[itemprop="lowPrice"]');
  return element?.getAttribute('content') ?? element?.textContent ?? '';
}

/** Google's feed of books: `workExample.potentialAction.expectsAcceptanceOf` is the offer. */
function saleOf(edition: JsonObject): JsonObject[] {
  return nodesOf(edition, 'potentialAction').flatMap((action) =>
    nodesOf(action, 'expectsAcceptanceOf'),
  );
}
