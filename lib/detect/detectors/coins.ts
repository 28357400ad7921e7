/** COinS: the metadata of the page's work in a span. Several spans, or another title, are references. */

import { clueFromCoins } from '../coins.ts';
import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isInReferences } from '../reference-list.ts';
import { isHeading } from '../schema-org.ts';

export const coins: Detector = {
  id: 'coins',
  rank: 64,
  reads: 'body',
  detect(page) {
    const [span, another] = firstElements(page.document.querySelectorAll('.Z3988'), 2);
    const clue = span && !another && !isInReferences(span) ? clueFromCoins(span) : null;
    const [heading] = page.document.getElementsByTagName('h1');
    return clue && isHeading(clue, page, heading?.textContent?.slice(0, 500)) ? [clue] : [];
  },
};
