/** The page's blocks of JSON: JSON-LD, and data for its own program. */

import { firstElements } from './first-elements.ts';

const mostScripts = 300;
const mostBlocks = 40;

/** By tag: of all ways to find them the fastest, and browsers remember the answer. */
export function jsonBlocks(document: Document): Element[] {
  return firstElements(document.getElementsByTagName('script'), mostScripts)
    .filter((script) => /json/iu.test(script.getAttribute('type') ?? ''))
    .slice(0, mostBlocks);
}
