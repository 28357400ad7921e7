/** Where the page shares rare pairs of words with the query: the seeds that matches grow from. */

import type { PageIndex } from '../text/page-index.ts';
import type { Query } from './query.ts';

/** Places looked at for one query, the rarest pairs first. It bounds the time of the search. */
const mostSeeds = 384;
/** So many pairs are enough to see where the query is; further ones only if they are rare. */
const enoughPairs = 12;
const rare = 4;

/** The pair of words at `word` of the query stands at `place` of the page. */
export interface Seed {
  word: number;
  place: number;
}

/** In the order of the page, then of the query. */
export function findSeeds({ text: { words } }: Query, { pairs }: PageIndex): Seed[] {
  const candidates: { word: number; frequency: number }[] = [];
  for (let word = 0; word + 1 < words.length; word += 1) {
    const frequency = pairs.frequency(words.at(word), words.at(word + 1));
    if (frequency > 0 && frequency <= mostSeeds) candidates.push({ word, frequency });
  }
  candidates.sort((one, other) => one.frequency - other.frequency);
  const seeds: Seed[] = [];
  for (const [taken, { word, frequency }] of candidates.entries()) {
    if (seeds.length + frequency > mostSeeds || (taken >= enoughPairs && frequency > rare)) break;
    for (const place of pairs.places(words.at(word), words.at(word + 1)))
      seeds.push({ word, place });
  }
  return seeds.toSorted((one, other) => one.place - other.place || one.word - other.word);
}
