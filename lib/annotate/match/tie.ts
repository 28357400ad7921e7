/** Decides by place between passages that are alike in quote and context. */

import type { Span } from '../positions.ts';
import type { PageText } from '../text/page-text.ts';
import type { Candidate } from './candidate.ts';
import { support } from './support.ts';

/** The nearest must be so many times nearer than the next. */
const clearlyNearer = 8;
/** Places this much less supported than the best are not chosen for standing right. */
const even = 0.03;

/**
 * Position in the text and place in the tree must not contradict each other. Undefined when they
 * do, or when neither says enough.
 */
export function chooseByPlace(
  alike: readonly Candidate[],
  text: PageText,
  byPosition: Span | undefined,
  byTree: Span | undefined,
): Candidate | undefined {
  const most = Math.max(...alike.map(support));
  const best = alike.filter((candidate) => most - support(candidate) < even);
  const offset = ({ start }: Candidate): number => text.folded.origins.at(start);
  const unit = byTree && text.folded.unitAt(byTree.from);
  const inTree = best.find(({ start }) => start === unit);
  if (!byPosition) return inTree;
  const distance = (candidate: Candidate): number => Math.abs(offset(candidate) - byPosition.from);
  const [nearest, next] = best.toSorted((a, b) => distance(a) - distance(b));
  if (!nearest) return undefined;
  if (byTree && inTree !== undefined) return inTree === nearest ? nearest : undefined;
  if (!next) return alike.length === 1 ? nearest : undefined;
  return distance(nearest) * clearlyNearer <= distance(next) ? nearest : undefined;
}
