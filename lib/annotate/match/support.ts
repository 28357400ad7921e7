/** How much speaks for a candidate in all. */

import type { Candidate } from './candidate.ts';

/** 0..1, the quote and its context counting the same. */
export function support(candidate: Candidate): number {
  const { quote, before, after } = candidate;
  const isBare = before === undefined && after === undefined;
  return isBare ? quote : (quote + context(candidate)) / 2;
}

/** 0..1, the mean of the sides of which something was recorded; 1 if there is none. */
export function context({ before, after }: Candidate): number {
  return ((before ?? after ?? 1) + (after ?? before ?? 1)) / 2;
}
