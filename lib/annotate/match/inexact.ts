/** Finds the places that the passage may have become: seed, chain, align. */

import type { PageIndex } from '../text/page-index.ts';
import { alignAlong } from './align.ts';
import { type Candidate, pairedCandidate } from './candidate.ts';
import { findChains } from './chains.ts';
import type { Query } from './query.ts';
import { findSeeds } from './seeds.ts';

export function inexactCandidates(query: Query, index: PageIndex): Candidate[] {
  return findChains(findSeeds(query, index)).flatMap((chain) => {
    const pairing = alignAlong(chain, query.text, index.text.folded);
    return pairedCandidate(query, index, pairing) ?? [];
  });
}
