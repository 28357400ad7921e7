/** Decides by place between passages that are alike in quote and context. */

import type { PageText, Span } from '../text/page-text.ts';
import { likenessOfPaths, type PathLikeness, stepsTo } from '../x-path.ts';
import type { Candidate } from './candidate.ts';

/** Characters that a passage is off when little has changed before it, in its element or at all. */
const nearby = 64;
/** A place that near wins over others so many times farther away. */
const timesFarther = 8;
/** Shares of the page: how far pages commonly shift, and how far away the others then must be. */
const commonShift = 0.05;
const farAway = 0.15;
/** Elements that are commonly put in before another. */
const fewApart = 2;
/** So many times fewer elements away is clearly nearer. */
const timesFewer = 4;

/** Where the passage was, as far as it is known. */
export interface Place {
  byPosition: Span | undefined;
  /** Where the recorded path leads to now. */
  byTree: Span | undefined;
  /** The steps of the recorded path to the element in which the passage begins. */
  path: readonly string[] | undefined;
}

/**
 * By the tree when it leads to one of them, for what comes before does not shift it; else by the
 * position in the text; else by both when they agree, however weak each is by itself. Undefined when
 * they do not say enough.
 */
export function chooseByPlace(
  alike: readonly Candidate[],
  text: PageText,
  { byPosition, byTree, path }: Place,
): Candidate | undefined {
  const inTree = byTree && nearestTo(byTree.from, alike, text);
  if (inTree?.isHere) return inTree.candidate;
  const inText = byPosition && nearestTo(byPosition.from, alike, text);
  if (inText?.isHere || inText?.isFarFromOthers) return inText.candidate;
  const onPath = path && nearestOnPath(path, alike, text);
  return onPath && onPath === inText?.candidate ? onPath : undefined;
}

/**
 * Whether a passage whose very surroundings stand elsewhere too may have come to this place: to the
 * same element or one a few farther on, or no farther than pages commonly shift.
 */
export function isPlausiblePlace(
  candidate: Candidate,
  text: PageText,
  { byPosition, path }: Place,
): boolean {
  if (!byPosition && !path) return true;
  if (path) {
    const { left, apart } = likenessTo(path, candidate, text);
    if (left === 0 || (left === 1 && apart <= fewApart)) return true;
  }
  if (!byPosition) return false;
  const shift = Math.abs(offsetOf(candidate, text) - byPosition.from);
  return shift <= Math.max(commonShift * text.length, nearby);
}

function nearestTo(
  offset: number,
  alike: readonly Candidate[],
  text: PageText,
): { candidate: Candidate; isHere: boolean; isFarFromOthers: boolean } | undefined {
  const distance = (candidate: Candidate): number => Math.abs(offsetOf(candidate, text) - offset);
  const [candidate, next] = alike.toSorted((one, other) => distance(one) - distance(other));
  if (!candidate || !next) return undefined;
  const [near, far] = [distance(candidate), distance(next)];
  return {
    candidate,
    isHere: near <= nearby && near * timesFarther <= far,
    isFarFromOthers: near <= commonShift * text.length && far >= farAway * text.length,
  };
}

/** The one that shares the most of the path; undefined when two share the same. */
function nearestOnPath(
  path: readonly string[],
  alike: readonly Candidate[],
  text: PageText,
): Candidate | undefined {
  const [best, next] = alike
    .map((candidate) => ({ candidate, ...likenessTo(path, candidate, text) }))
    .toSorted(compareLikeness);
  if (!best || !next) return undefined;
  const isClear = best.common > next.common || best.apart * timesFewer <= next.apart - 1;
  return isClear ? best.candidate : undefined;
}

function compareLikeness(one: PathLikeness, other: PathLikeness): number {
  if (one.common !== other.common) return other.common - one.common;
  return one.apart < other.apart ? -1 : 1;
}

function likenessTo(path: readonly string[], candidate: Candidate, text: PageText): PathLikeness {
  const element = text.nodeAt(offsetOf(candidate, text))?.parentElement;
  return likenessOfPaths(path, element ? stepsTo(element) : []);
}

function offsetOf({ start }: Candidate, text: PageText): number {
  return text.folded.origins.at(start);
}
