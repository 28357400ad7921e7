/** Whether the best place is good enough to be the passage. */

import type { Candidate } from './candidate.ts';
import type { Circumstances } from './decide.ts';
import { context } from './support.ts';

/** Quotes shorter than this, in characters without white space, stand letter by letter or not. */
export const shortestInexact = 17;
/** From here on, one side's context agrees. */
export const agrees = 0.45;

/** Shares of the quote's words that must be found, by what else speaks for the place. */
export const least = {
  bothSides: 0.5,
  oneSide: 0.6,
  /** One side agrees, but lookalikes were there from the beginning. */
  oneSideAmongLookalikes: 0.75,
  /** Nothing alike was there when the passage was described: it was moved as a whole. */
  distinctive: 0.7,
  /** Nothing is known but the quote. */
  alone: 0.97,
};

/** A quote of so many units would have to be there letter by letter. */
const shortQuoteUnits = 4;
/** With more missing, nobody knows where it begins or ends. */
const mostTornOff = 0.1;
/** How much better the context must meet elsewhere, to show that the passage was there. */
const clearlyBetter = 0.1;
/** How much worse it may meet there, if the passage should not be where it was found. */
const aboutAsWell = 0.05;

export function isAcceptable(
  candidate: Candidate,
  gone: readonly Candidate[],
  { isDistinctive, length, isPlausiblePlace }: Circumstances,
): boolean {
  const { quote, before, after } = candidate;
  const sides = [before, after].filter((side) => side !== undefined);
  const agreeing = sides.filter((side) => side >= agrees).length;
  const left = gone.filter(isWhereItWas);
  if (isDistinctive !== true && left.some(isBetterThan(candidate, isPlausiblePlace))) return false;
  if (length < shortestInexact) return agreeing > 0 || sides.length === 0;
  if (quote === 1 && isDistinctive !== false && sides.length === 0) return true;
  if (candidate.isNeighbour) return false;
  if (tornOff(candidate) > mostTornOff) return false;
  if (isDistinctive === true && quote >= least.distinctive) return true;
  // Of a short quote, a few common words are soon found anywhere.
  const more = shortQuoteUnits / length;
  if (agreeing === 2) return quote >= least.bothSides + more / 2;
  const isMoved = agreeing < sides.length && left.length > 0;
  const oneSide = isDistinctive === false ? least.oneSideAmongLookalikes : least.oneSide;
  if (agreeing === 1 && !isMoved) return quote >= oneSide + more;
  return isDistinctive === undefined && quote >= least.alone;
}

/** Share of the quote's words missing at edges beyond which nothing of its surroundings stands. */
function tornOff({ before = 1, after = 1, missing }: Candidate): number {
  if (!missing) return 0;
  return (before < agrees ? missing.head : 0) + (after < agrees ? missing.tail : 0);
}

/** Both sides of the context meet here, with next to nothing of the quote between them. */
function isWhereItWas({ before = 0, after = 0 }: Candidate): boolean {
  return before >= agrees && after >= agrees;
}

/** Whether a gap has the passage's surroundings rather than the candidate, which is a lookalike. */
function isBetterThan(
  candidate: Candidate,
  isPlausiblePlace: (candidate: Candidate) => boolean,
): (gap: Candidate) => boolean {
  const { start, end } = candidate;
  const margin = isPlausiblePlace(candidate) ? clearlyBetter : -aboutAsWell;
  return (gap) => {
    // Beside a gap the candidate itself is taken for what surrounded the passage.
    const isBeside = gap.start === start || gap.start === end;
    return context(gap) > context(candidate) + (isBeside ? 0 : margin);
  };
}
