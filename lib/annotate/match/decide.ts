/**
 * Which candidate is the passage, or none: a note that is lost can be found again by its quote, but
 * one on the wrong passage puts words into its author's mouth.
 */

import { agrees, isAcceptable, least } from './accept.ts';
import type { Candidate } from './candidate.ts';
import { context, support } from './support.ts';

/** The best must lead by so much, or be doubted so many times less; else something else decides. */
const clearLead = 0.12;
const leastLead = 0.02;
const timesLessDoubt = 2.5;
/** Of passages with lookalikes, even the better quote needs context that leads by so much. */
const clearContextLead = 0.1;
/** What decides may not prefer a place that is worse by more than this. */
const negligible = 0.03;
/** Among lookalikes the place weighs more: one that is unchanged may well be the other. */
const mostOverruled = 0.25;
/** Context that agrees so much on one side made a place a lookalike when the passage was described. */
const leastOfLookalike = 0.4;
/** With less of the quote, a place is not where it is, but may be where it was. */
export const leastToCount = 0.3;

export interface Circumstances {
  /** Whether the passage was the only one of its kind when it was described, if known. */
  isDistinctive: boolean | undefined;
  /** Whether its surroundings, too, stood elsewhere when it was described. */
  hasTwins: boolean;
  /** Units of the quote. */
  length: number;
  /** Decides between places that are alike; undefined when it cannot. */
  breakTie: (alike: readonly Candidate[]) => Candidate | undefined;
  /** Whether the passage may have come to that place. */
  isPlausiblePlace: (candidate: Candidate) => boolean;
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
  const isRival = rivalTo(best, circumstances);
  const alike = ranked.filter((one) => isAlike(best, one, isDistinctive) || isRival(one));
  const chosen = alike.length > 1 ? breakTie(alike) : best;
  const most = isDistinctive === false ? mostOverruled : negligible;
  if (!chosen || support(best) - support(chosen) > most) return undefined;
  if (isOnlyTwin(chosen, ranked, circumstances)) return undefined;
  return isAcceptable(chosen, gone, circumstances) ? chosen : undefined;
}

function isAlike(best: Candidate, other: Candidate, isDistinctive: boolean | undefined): boolean {
  const lead = support(best) - support(other);
  if (isDistinctive === false && other.quote >= least.bothSides)
    if (context(best) - context(other) < clearContextLead && context(other) >= agrees) return true;
  if (lead >= clearLead) return false;
  return lead < leastLead || 1 - support(other) < timesLessDoubt * (1 - support(best));
}

/**
 * Among lookalikes, the one that is where the passage should be is in the running, however much
 * better preserved the other is that stands where it should not.
 */
function rivalTo(
  best: Candidate,
  { isDistinctive, isPlausiblePlace }: Circumstances,
): (other: Candidate) => boolean {
  if (isDistinctive !== false) return () => false;
  return (other) =>
    other.quote >= least.oneSideAmongLookalikes &&
    Math.max(other.before ?? 0, other.after ?? 0) >= agrees &&
    support(best) - support(other) <= mostOverruled &&
    !isPlausiblePlace(best) &&
    isPlausiblePlace(other);
}

/**
 * Whether there were two of it, only one is left, and that one is not where the passage should be:
 * then it is the other.
 */
function isOnlyTwin(
  chosen: Candidate,
  ranked: readonly Candidate[],
  { hasTwins, isPlausiblePlace }: Circumstances,
): boolean {
  if (!hasTwins || ranked.some((other) => other !== chosen && isLookalike(other))) return false;
  return !isPlausiblePlace(chosen);
}

function isLookalike({ quote, before = 0, after = 0 }: Candidate): boolean {
  return quote >= least.bothSides && Math.max(before, after) >= leastOfLookalike;
}

/** Best first; of places that overlap, the best. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => support(b) - support(a)))
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end))
      kept.push(candidate);
  return kept;
}
