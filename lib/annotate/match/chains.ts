/**
 * Joins seeds that follow each other in page and query alike into chains, best first, as aligners
 * of genomes do (Li, "Minimap2: pairwise alignment for nucleotide sequences", 2018, section 2.1).
 * A long gap costs little more than a short one: a paragraph put into the passage does not break it.
 */

import type { Seed } from './seeds.ts';

export type Chain = readonly Seed[];

const mostChains = 6;
/** Chains that leave a better one on the way, and so mostly lead to the same place. */
const mostBranches = 6;
/** Seeds looked back at for a predecessor. */
const lookBack = 48;
/** Words of the page that may stand between two seeds of one chain. */
const longestGap = 800;
/** A chain with less than this share of the best one's score is chance. */
const leastShare = 0.25;

export function findChains(seeds: readonly Seed[]): Chain[] {
  const scores = new Float64Array(seeds.length);
  const previous = new Int32Array(seeds.length).fill(-1);
  for (const [i, seed] of seeds.entries()) {
    scores[i] = 2;
    for (let j = i - 1; j >= 0 && j >= i - lookBack; j -= 1) {
      const earlier = seeds[j];
      if (!earlier || seed.place - earlier.place > longestGap) break;
      const score = (scores[j] ?? 0) + gain(earlier, seed);
      if (score <= (scores[i] ?? 0)) continue;
      scores[i] = score;
      previous[i] = j;
    }
  }
  return bestChains(seeds, scores, previous);
}

/** In words: those that the later seed adds, less the cost of the gap. */
function gain(earlier: Seed, later: Seed): number {
  const words = later.word - earlier.word;
  const places = later.place - earlier.place;
  if (words <= 0 || places <= 0) return Number.NEGATIVE_INFINITY;
  // Overlapping seeds must agree on where their common word is.
  if (words !== places && Math.min(words, places) < 2) return Number.NEGATIVE_INFINITY;
  const gap = Math.abs(places - words);
  return (
    Math.min(words, places, 2) -
    (gap === 0 ? 0 : Math.min(6, 1 + 0.8 * Math.log2(gap) + 0.015 * gap))
  );
}

/** Chains share no seed; a chain begins where a better one has taken what comes before. */
function bestChains(seeds: readonly Seed[], scores: Float64Array, previous: Int32Array): Chain[] {
  const used = new Uint8Array(seeds.length);
  const order = Array.from(scores.keys()).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const least = leastShare * (scores[order[0] ?? -1] ?? 0);
  const chains: Chain[] = [];
  let branches = 0;
  for (const last of order) {
    if (chains.length - branches === mostChains || (scores[last] ?? 0) < least) break;
    const chain: Seed[] = [];
    let i = last;
    for (; i >= 0 && !used[i]; i = previous[i] ?? -1) {
      used[i] = 1;
      const seed = seeds[i];
      if (seed) chain.push(seed);
    }
    const isBranch = i >= 0;
    if (chain.length === 0 || (isBranch && branches === mostBranches)) continue;
    if (isBranch) branches += 1;
    chains.push(chain.reverse());
  }
  return chains;
}
