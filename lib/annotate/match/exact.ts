/** Finds every place where the quote stands letter by letter. */

import type { PageIndex } from '../text/page-index.ts';
import type { Query } from './query.ts';

/** A passage that stands more often is not told apart by looking at each. */
const mostOccurrences = 200;

/** First units, ascending; at most `mostOccurrences`. */
export function exactOccurrences(query: Query, index: PageIndex): number[] {
  const { folded } = index.text;
  const { text, start, end } = query;
  const found: number[] = [];
  const pair = rarestPair(query, index);
  if (!pair) return searchLetters(query, index);
  if (pair.frequency === 0) return found;
  const lead = text.wordStarts.at(pair.at) - start;
  for (const place of index.pairs.places(text.words.at(pair.at), text.words.at(pair.at + 1))) {
    const from = folded.wordStarts.at(place) - lead;
    if (!folded.units.equal(from, text.units, start, end - start)) continue;
    found.push(from);
    if (found.length === mostOccurrences) break;
  }
  return found;
}

/** Of two neighbouring words wholly inside the quote, those that the page has least often. */
function rarestPair(
  { text, start, end, first, after }: Query,
  index: PageIndex,
): { at: number; frequency: number } | undefined {
  let rarest: { at: number; frequency: number } | undefined;
  for (let at = first; at + 1 < after; at += 1) {
    if (text.wordStarts.at(at) < start || text.wordEnds.at(at + 1) > end) continue;
    const frequency = index.pairs.frequency(text.words.at(at), text.words.at(at + 1));
    if (!rarest || frequency < rarest.frequency) rarest = { at, frequency };
  }
  return rarest;
}

/** For quotes of a word or less, which the index does not know. */
function searchLetters({ text, start, end }: Query, index: PageIndex): number[] {
  const page = index.text.folded.units.text;
  const quote = text.units.text.slice(start, end);
  const found: number[] = [];
  for (let at = page.indexOf(quote); at >= 0 && found.length < mostOccurrences;) {
    found.push(at);
    at = page.indexOf(quote, at + 1);
  }
  return found;
}
