/** A place that may be the passage, with what speaks for it. */

import type { PageIndex } from '../text/page-index.ts';
import { surroundings, type Surroundings } from './context.ts';
import type { Query } from './query.ts';

export interface Candidate extends Surroundings {
  /** Units of the page's folded text: from `start` up to `end`. Empty where the quote is gone. */
  start: number;
  end: number;
  /** Share of the quote's words that stand here, in order; 1 only letter by letter. */
  quote: number;
  /**
   * Whether the context recorded for one side begins on the other side: the passage is gone, and
   * this is its neighbour.
   */
  isNeighbour: boolean;
  /** Shares of the quote's words that are missing at its beginning and at its end. */
  missing?: { head: number; tail: number };
}

/** A place where the quote stands letter by letter. */
export function exactCandidate(query: Query, index: PageIndex, start: number): Candidate {
  const { folded } = index.text;
  const end = start + query.end - query.start;
  const first = folded.wordEnds.firstFrom(start + 1);
  const after = Math.max(folded.wordStarts.firstFrom(end), first);
  const around = surroundings(query, folded, first, after);
  return { start, end, quote: 1, ...around, isNeighbour: false };
}

/** A place that the quote has become, by the pairing of words. Undefined if nothing is paired. */
export function pairedCandidate(
  query: Query,
  index: PageIndex,
  pairing: Int32Array,
): Candidate | undefined {
  const { folded } = index.text;
  const span = spanOfWords(query, pairing);
  if (!span) return undefined;
  const around = surroundings(query, folded, span.first, span.after);
  const { start, end } = unitsOf(query, index, pairing, span);
  const isExact =
    end - start === query.end - query.start &&
    folded.units.equal(start, query.text.units, query.start, end - start);
  const quote = isExact ? 1 : Math.min(shareFound(query, span), 0.99);
  const { missing } = span;
  return {
    start,
    end,
    quote,
    ...around,
    isNeighbour: isNeighbour(query, index, span, around),
    missing,
  };
}

/** Words put into the quote count against it, but a whole paragraph no more than a few. */
function shareFound({ first, after }: Query, span: WordSpan): number {
  const count = Math.max(after - first, 1);
  const added = Math.max(span.after - span.first - count, 0);
  return span.paired / (count + Math.min(added, count / 4));
}

interface WordSpan {
  /** Words of the page: from `first` up to `after`. */
  first: number;
  after: number;
  /** How many of the quote's words are paired. */
  paired: number;
  missing: { head: number; tail: number };
}

/**
 * An edge of the quote that has no pair is where the nearest paired word of the quote puts it, but
 * never beyond the context.
 */
function spanOfWords({ first, after }: Query, pairing: Int32Array): WordSpan | undefined {
  const pair = (word: number): number => pairing[word] ?? -1;
  let [low, high, paired] = [-1, -1, 0];
  for (let word = first; word < after; word += 1) {
    if (pair(word) < 0) continue;
    if (low < 0) low = word;
    high = word;
    paired += 1;
  }
  let [before, beyond] = [first - 1, after];
  while (before >= 0 && pair(before) < 0) before -= 1;
  while (beyond < pairing.length && pair(beyond) < 0) beyond += 1;
  if (low < 0) {
    // Nothing of the quote is left; both its neighbours show where it was.
    if (before < 0 || beyond >= pairing.length) return undefined;
    const place = pair(before) + 1;
    return { first: place, after: place, paired: 0, missing: { head: 1, tail: 1 } };
  }
  const lowest = before < 0 ? 0 : pair(before) + 1;
  const highest = beyond < pairing.length ? pair(beyond) : Number.POSITIVE_INFINITY;
  return {
    first: Math.max(pair(low) - (low - first), lowest),
    after: Math.min(pair(high) + (after - high), highest),
    paired,
    missing: { head: (low - first) / (after - first), tail: (after - 1 - high) / (after - first) },
  };
}

/** From words to units: punctuation at the quote's edges and words cut by them count. */
function unitsOf(
  query: Query,
  index: PageIndex,
  pairing: Int32Array,
  span: WordSpan,
): { start: number; end: number } {
  const page = index.text.folded;
  const { text } = query;
  const after = Math.min(span.after, page.words.length);
  let start = page.wordStarts.at(Math.min(span.first, page.words.length - 1));
  let end = after > span.first ? page.wordEnds.at(after - 1) : start;
  if (after <= span.first) return { start, end };
  const lead = query.start - text.wordStarts.at(query.first);
  const trail = query.end - text.wordEnds.at(query.after - 1);
  if (lead > 0 && pairing[query.first] === span.first) start += lead;
  for (let i = 1; i <= -lead; i += 1) {
    if (page.units.at(start - 1) !== text.units.at(query.start - lead - i)) break;
    start -= 1;
  }
  if (trail < 0 && pairing[query.after - 1] === after - 1) end += trail;
  for (let i = 0; i < trail; i += 1) {
    if (page.units.at(end) !== text.units.at(query.end - trail + i)) break;
    end += 1;
  }
  return { start, end };
}

function isNeighbour(
  query: Query,
  { text: { folded } }: PageIndex,
  span: WordSpan,
  { before = 1, after = 1 }: Surroundings,
): boolean {
  const clearly = 0.3;
  if (Math.min(before, after) > 1 - clearly) return false;
  // As if the passage were gone: what followed it begins where it began, or the reverse.
  const ifGone = surroundings(query, folded, span.after, span.first);
  return (ifGone.after ?? 0) > after + clearly || (ifGone.before ?? 0) > before + clearly;
}
