/** Open copies that other readers have shared: of known people only, and only what has been seen to be there. */

import type { Source } from '../source.ts';

const readers: Source = {
  id: 'readers',
  name: 'Other readers',
  stage: 0,
  origins: [],
  // Nobody knows of all copies: that readers have shared none says nothing.
  describes: true,
  accepts: (work) => work.ids.length > 0,
  ask: async (work, http) => (await http.shared?.(work)) ?? null,
};

export default readers;
