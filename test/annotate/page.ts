/** Small pages for the tests, and passages on them named by their words. */

import { JSDOM } from 'jsdom';
import { describe as describePassage } from '../../lib/annotate/index.ts';
import type { Selector } from '../../lib/annotate/index.ts';
import { textNodesIn } from './drift/words-of-page.ts';

export function page(html: string): Element {
  return new JSDOM(`<body>${html}</body>`).window.document.body;
}

/** The words must be in one text node; `nth` when they are there more than once. */
export function rangeOf(words: string, root: Element, nth = 0): Range {
  let left = nth;
  for (const node of textNodesIn(root)) {
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      const range = root.ownerDocument.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
  }
  throw new RangeError(`not on the page: ${words}`);
}

export function describeWords(words: string, html: string, nth = 0): Selector[] {
  const body = page(html);
  return describePassage(rangeOf(words, body, nth), body);
}
