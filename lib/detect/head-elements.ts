/** The elements of a page's head. */

import { firstElements } from './first-elements.ts';

const mostOfBody = 300;

/**
 * Those in `head`, and those at the top of `body`: an element that may not stand in a head ends it, and
 * everything behind it becomes a child of the body. Searching the whole page would cost more than
 * everything else that is done on a visit.
 */
export function headElements(document: Document, tag: 'meta' | 'link', most: number): Element[] {
  const elements: Element[] = document.head
    ? firstElements(document.head.getElementsByTagName(tag), most)
    : [];
  // By siblings, not by `children[n]`: browsers count all children to answer that.
  let element = document.body?.firstElementChild;
  for (let seen = 0; element && seen < mostOfBody; seen += 1) {
    if (element.localName === tag && elements.length < most) elements.push(element);
    element = element.nextElementSibling;
  }
  return elements;
}
