/** Decides by place between passages that are alike in quote and context. */

import type { PageText, Span } from '../text/page-text.ts';
import type { Candidate } from './candidate.ts';

/** Characters that a passage is off when little has changed before it, in its element or at all. */
const nearby = 64;
/** A place that near wins over others so many times farther away. */
const timesFarther = 8;
/** Shares of the page: how far pages commonly shift, and how far away the others then must be. */
const commonShift = 0.05;
const farAway = 0.15;

/**
 * By the tree when it leads to one of them, for what comes before does not shift it; else by the
 * position in the text. Undefined when neither says enough.
 */
export function chooseByPlace(
  alike: readonly Candidate[],
  text: PageText,
  byPosition: Span | undefined,
  byTree: Span | undefined,
): Candidate | undefined {
  const inTree = byTree && nearestTo(byTree.from, alike, text);
  if (inTree?.isHere) return inTree.candidate;
  const inText = byPosition && nearestTo(byPosition.from, alike, text);
  return inText?.isHere || inText?.isFarFromOthers ? inText.candidate : undefined;
}

function nearestTo(
  offset: number,
  alike: readonly Candidate[],
  text: PageText,
): { candidate: Candidate; isHere: boolean; isFarFromOthers: boolean } | undefined {
  const distance = ({ start }: Candidate): number =>
    Math.abs(text.folded.origins.at(start) - offset);
  const [candidate, next] = alike.toSorted((one, other) => distance(one) - distance(other));
  if (!candidate || !next) return undefined;
  const [near, far] = [distance(candidate), distance(next)];
  return {
    candidate,
    isHere: near <= nearby && near * timesFarther <= far,
    isFarFromOthers: near <= commonShift * text.length && far >= farAway * text.length,
  };
}
