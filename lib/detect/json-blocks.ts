/** The page's blocks of JSON: JSON-LD, and data for its own program. */

import { firstElements } from './first-elements.ts';

/**
 * By attribute alone: browsers know of each part of a page which attributes are in it, and skip the rest;
 * for a tag's name they would visit every element.
 */
const blocks = '[type*="json"]';
const mostBlocks = 40;

export function jsonBlocks(document: Document): Element[] {
  return firstElements(document.querySelectorAll(blocks), mostBlocks);
}
