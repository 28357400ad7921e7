/** JSON-LD of schema.org types for works: `ScholarlyArticle`, `Book`, `SoftwareApplication`. */

import type { Detector } from '../detector.ts';
import { cluesFromNodes } from '../schema-org.ts';

export const jsonLd: Detector = {
  id: 'json-ld',
  rank: 22,
  reads: 'head',
  detect: (page) => cluesFromNodes(page.jsonLd(), page),
};
