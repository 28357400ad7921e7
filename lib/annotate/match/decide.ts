/**
 * Which candidate is the passage, or none: a note that is lost can be found again by its quote, but
 * one on the wrong passage puts words into its author's mouth.
 */

import type { Candidate } from './candidate.ts';
import { support } from './support.ts';

/** Quotes shorter than this, in characters without white space, stand letter by letter or not. */
export const shortestInexact = 17;
/** From here on, one side's context agrees. */
const agrees = 0.45;
/** The best must lead by so much, or something else must decide. */
const clearLead = 0.12;

/** Shares of the quote's words that must be found, by what else speaks for the place. */
const least = {
  bothSides: 0.5,
  oneSide: 0.6,
  /** Nothing alike was there when the passage was described: it was moved as a whole. */
  distinctive: 0.7,
  /** Nothing is known but the quote. */
  alone: 0.97,
};

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
  const ranked = withoutOverlaps(candidates);
  const [best] = ranked;
  if (!best) return undefined;
  const alike = ranked.filter((candidate) => support(best) - support(candidate) < clearLead);
  const chosen = alike.length > 1 ? circumstances.breakTie(alike) : best;
  if (!chosen || !isAcceptable(chosen, ranked, circumstances)) return undefined;
  return chosen;
}

function isAcceptable(
  candidate: Candidate,
  all: readonly Candidate[],
  { isDistinctive, length }: Circumstances,
): boolean {
  const { quote, before, after } = candidate;
  const sides = [before, after].filter((side) => side !== undefined);
  const agreeing = sides.filter((side) => side >= agrees).length;
  if (length < shortestInexact) return quote === 1 && (agreeing > 0 || sides.length === 0);
  if (quote === 1 && isDistinctive !== false && sides.length === 0) return true;
  const isMoved = agreeing < sides.length && isGoneFrom(all, candidate);
  if (isDistinctive === true && quote >= least.distinctive) return true;
  if (candidate.isNeighbour) return false;
  if (agreeing === 2) return quote >= least.bothSides;
  if (agreeing === 1 && !isMoved) return quote >= least.oneSide;
  return isDistinctive === undefined && quote >= least.alone;
}

/** Whether both sides of the context meet elsewhere, with nothing of the quote between them. */
function isGoneFrom(all: readonly Candidate[], from: Candidate): boolean {
  return all.some(
    (other) =>
      other !== from &&
      other.quote < 0.3 &&
      (other.before ?? 0) >= agrees &&
      (other.after ?? 0) >= agrees,
  );
}

/** Best first; of places that overlap, the best. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => support(b) - support(a)))
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end))
      kept.push(candidate);
  return kept;
}
