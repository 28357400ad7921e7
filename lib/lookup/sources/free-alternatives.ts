/** A bundled list of free programs that do the job of well-known proprietary ones. */

import { alternativesTo } from '../alternatives/alternatives-to.ts';
import type { Source } from '../source.ts';

const freeAlternatives: Source = {
  id: 'free-alternatives',
  name: 'Free alternatives',
  stage: 0,
  describes: true,
  origins: [],
  accepts: (work) => alternativesTo(work).length > 0,
  // An alternative is another program, not a copy of this one.
  ask: async (work) => ({ copies: [], related: alternativesTo(work) }),
};

export default freeAlternatives;
