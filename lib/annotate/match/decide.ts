/**
 * Which candidate is the passage, or none: a note that is lost can be found again by its quote, but
 * one on the wrong passage puts words into its author's mouth.
 */

import type { Candidate } from './candidate.ts';
import { context, support } from './support.ts';

/** Quotes shorter than this, in characters without white space, stand letter by letter or not. */
export const shortestInexact = 17;
/** From here on, one side's context agrees. */
const agrees = 0.45;
/** The best must lead by so much, or be doubted so many times less; else something else decides. */
const clearLead = 0.12;
const leastLead = 0.02;
const timesLessDoubt = 2.5;
/** Of passages with lookalikes, even the better quote needs context that leads by so much. */
const clearContextLead = 0.1;
/** What decides may not prefer a place that is worse by more than this. */
const negligible = 0.03;

/** Shares of the quote's words that must be found, by what else speaks for the place. */
const least = {
  bothSides: 0.5,
  oneSide: 0.6,
  /** One side agrees, but lookalikes were there from the beginning. */
  oneSideAmongLookalikes: 0.75,
  /** Nothing alike was there when the passage was described: it was moved as a whole. */
  distinctive: 0.7,
  /** Nothing is known but the quote. */
  alone: 0.97,
};

/** With less of the quote, a place is not where it is, but may be where it was. */
const leastToCount = 0.3;
/** A quote of so many units would have to be there letter by letter. */
const shortQuoteUnits = 4;

export interface Circumstances {
  /** Whether the passage was the only one of its kind when it was described, if known. */
  isDistinctive: boolean | undefined;
  /** Units of the quote. */
  length: number;
  /** Decides between places that are alike; undefined when it cannot. */
  breakTie: (alike: readonly Candidate[]) => Candidate | undefined;
}

export function decide(
  candidates: readonly Candidate[],
  circumstances: Circumstances,
): Candidate | undefined {
  const gone = candidates.filter(({ quote }) => quote < leastToCount);
  const ranked = withoutOverlaps(candidates.filter(({ quote }) => quote >= leastToCount));
  const [best] = ranked;
  if (!best) return undefined;
  const { isDistinctive, breakTie } = circumstances;
  const alike = ranked.filter((candidate) => isAlike(best, candidate, isDistinctive));
  const chosen = alike.length > 1 ? breakTie(alike) : best;
  if (!chosen || support(best) - support(chosen) > negligible) return undefined;
  return isAcceptable(chosen, gone, circumstances) ? chosen : undefined;
}

function isAlike(best: Candidate, other: Candidate, isDistinctive: boolean | undefined): boolean {
  const lead = support(best) - support(other);
  if (isDistinctive === false && other.quote >= least.bothSides)
    if (context(best) - context(other) < clearContextLead && context(other) >= agrees) return true;
  if (lead >= clearLead) return false;
  return lead < leastLead || 1 - support(other) < timesLessDoubt * (1 - support(best));
}

function isAcceptable(
  candidate: Candidate,
  gone: readonly Candidate[],
  { isDistinctive, length }: Circumstances,
): boolean {
  const { quote, before, after } = candidate;
  const sides = [before, after].filter((side) => side !== undefined);
  const agreeing = sides.filter((side) => side >= agrees).length;
  if (length < shortestInexact) return quote === 1 && (agreeing > 0 || sides.length === 0);
  if (quote === 1 && isDistinctive !== false && sides.length === 0) return true;
  const isMoved = agreeing < sides.length && gone.some(isWhereItWas);
  if (candidate.isNeighbour) return false;
  if (isDistinctive === true && quote >= least.distinctive) return true;
  // Of a short quote, a few common words are soon found anywhere.
  const more = shortQuoteUnits / length;
  if (agreeing === 2) return quote >= least.bothSides + more / 2;
  const oneSide = isDistinctive === false ? least.oneSideAmongLookalikes : least.oneSide;
  if (agreeing === 1 && !isMoved) return quote >= oneSide + more;
  return isDistinctive === undefined && quote >= least.alone;
}

/** Both sides of the context meet here, with next to nothing of the quote between them. */
function isWhereItWas({ before = 0, after = 0 }: Candidate): boolean {
  return before >= agrees && after >= agrees;
}

/** Best first; of places that overlap, the best. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => support(b) - support(a)))
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end))
      kept.push(candidate);
  return kept;
}
