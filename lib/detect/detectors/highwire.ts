/** Highwire Press tags (`citation_*`), which Google Scholar asks for: https://scholar.google.com/intl/en/scholar/inclusion.html */

import { readCitationTags } from '../citation-tags.ts';
import type { Detector } from '../detector.ts';

export const highwire: Detector = {
  id: 'highwire',
  rank: 10,
  reads: 'head',
  detect: (page) => readCitationTags(page.meta, 'citation_'),
};
