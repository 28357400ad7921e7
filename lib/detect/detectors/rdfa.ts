/** RDFa of schema.org types: `<div vocab="https://schema.org/" typeof="Book">`. */

import type { Detector } from '../detector.ts';
import { readItems } from '../item-properties.ts';
import { cluesFromNodes } from '../schema-org.ts';

export const rdfa: Detector = {
  id: 'rdfa',
  rank: 61,
  reads: 'body',
  detect: (page) =>
    cluesFromNodes(readItems(page.document, { type: 'typeof', property: 'property' }), page),
};
