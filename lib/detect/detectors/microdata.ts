/** Microdata of schema.org types: `<div itemscope itemtype="https://schema.org/Book">`. */

import type { Detector } from '../detector.ts';
import { readItems } from '../item-properties.ts';
import { cluesFromNodes } from '../schema-org.ts';

export const microdata: Detector = {
  id: 'microdata',
  rank: 60,
  reads: 'body',
  detect: (page) =>
    cluesFromNodes(readItems(page.document, { type: 'itemtype', property: 'itemprop' }), page),
};
