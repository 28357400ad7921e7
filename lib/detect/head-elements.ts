/** The meta and link elements of a page's head. */

import { firstElements } from './first-elements.ts';

export interface HeadElements {
  meta: Element[];
  link: Element[];
}

/** Real pages stay below 500; some list every reference in a tag. */
export const mostTags = 2000;
const mostLinks = 500;
const mostOfBody = 300;
/** After so many elements of the page itself no more tags are expected. */
const mostBetween = 60;

/**
 * Those in `head`, and those at the top of `body`: an element that may not stand in a head ends it, and
 * everything behind it becomes a child of the body. Searching the whole page would cost more than
 * everything else that is done on a visit.
 */
export function headElements({ head, body }: Document): HeadElements {
  const meta: Element[] = head ? firstElements(head.getElementsByTagName('meta'), mostTags) : [];
  const link: Element[] = head ? firstElements(head.getElementsByTagName('link'), mostLinks) : [];
  // By siblings, not by `children[n]`: browsers count all children to answer that.
  let element = body?.firstElementChild;
  let between = 0;
  for (let seen = 0; element && seen < mostOfBody && between < mostBetween; seen += 1) {
    const { localName } = element;
    if (localName === 'meta' && meta.length < mostTags) meta.push(element);
    if (localName === 'link' && link.length < mostLinks) link.push(element);
    between = /^(?:meta|link|script|style|noscript)$/u.test(localName) ? 0 : between + 1;
    element = element.nextElementSibling;
  }
  return { meta, link };
}
