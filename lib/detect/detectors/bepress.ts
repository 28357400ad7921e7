/** Digital Commons repositories (bepress) write Highwire's tags under a prefix of their own. */

import { readCitationTags } from '../citation-tags.ts';
import type { Detector } from '../detector.ts';

export const bepress: Detector = {
  id: 'bepress',
  rank: 20,
  reads: 'head',
  detect: (page) => readCitationTags(page.meta, 'bepress_citation_'),
};
