/** Finds the places that the passage may have become: seed, chain, align. */

import type { PageIndex } from '../text/page-index.ts';
import { alignAlong } from './align.ts';
import { type Candidate, pairedCandidate } from './candidate.ts';
import { findChains } from './chains.ts';
import type { Query } from './query.ts';
import { findSeeds } from './seeds.ts';
import { dropStrays } from './strays.ts';

/** Words of the page: from `first` up to `after`. */
export interface Words {
  first: number;
  after: number;
}

/** `except` leaves out a part of the page, such as the passage whose lookalikes are looked for. */
export function inexactCandidates(query: Query, index: PageIndex, except?: Words): Candidate[] {
  const seeds = findSeeds(query, index).filter(
    ({ place }) => !except || place + 1 < except.first || place >= except.after,
  );
  return findChains(seeds).flatMap((chain) => {
    const pairing = alignAlong(chain, query.text, index.text.folded);
    dropStrays(pairing);
    return pairedCandidate(query, index, pairing) ?? [];
  });
}
