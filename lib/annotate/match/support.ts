/** How much speaks for a candidate in all. */

import type { Candidate } from './candidate.ts';

/** 0..1, the quote and what is known of its surroundings counting the same. */
export function support({ quote, before, after }: Candidate): number {
  const context = [before, after].filter((side) => side !== undefined);
  if (context.length === 0) return quote;
  return (quote + context.reduce((sum, side) => sum + side, 0) / context.length) / 2;
}
