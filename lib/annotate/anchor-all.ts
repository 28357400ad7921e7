/** Finds many passages without the page standing still: those near the reader first. */

import { type Anchored, type Anchorer, PageAnchorer } from './anchorer.ts';
import { selectorOf, type Selector } from './selectors.ts';
import { inSlices, usualSliceMs } from './slices.ts';
import { PageIndex } from './text/page-index.ts';

export interface AnchorAllOptions {
  /** Called for each list of selectors, with its index, as soon as it is known. */
  onAnchored: (anchored: Anchored | null, index: number) => void;
  /** Milliseconds of work at a time. */
  sliceMs?: number;
  /** Where the reader is, in code points as in a `TextPositionSelector`; the page's beginning if absent. */
  near?: number;
  signal?: AbortSignal;
}

/** Like `createAnchorer`, but lets the page breathe while it reads. */
export async function createAnchorerInSlices(
  root: Node,
  { sliceMs = usualSliceMs, signal }: Pick<AnchorAllOptions, 'sliceMs' | 'signal'> = {},
): Promise<Anchorer> {
  const index = new PageIndex(root);
  await inSlices(index.build(), sliceMs, signal);
  return new PageAnchorer(index);
}

export async function anchorAll(
  anchorer: Anchorer,
  list: readonly Selector[][],
  { onAnchored, sliceMs = usualSliceMs, near = 0, signal }: AnchorAllOptions,
): Promise<void> {
  const steps = function* (): Generator<void> {
    for (const { selectors, index } of nearestFirst(list, near)) {
      onAnchored(anchorer.anchor(selectors), index);
      yield;
    }
  };
  await inSlices(steps(), sliceMs, signal);
}

/**
 * The same on a page of which only the text has been read: what stands where it was needs no more.
 * Each `yield` is a place to pause.
 */
export function* anchoring(
  index: PageIndex,
  list: readonly Selector[][],
  { near = 0, onAnchored }: Pick<AnchorAllOptions, 'near' | 'onAnchored'>,
): Generator<void> {
  const anchorer = new PageAnchorer(index);
  const moved: { selectors: Selector[]; index: number }[] = [];
  for (const one of nearestFirst(list, near)) {
    const anchored = anchorer.anchorUnmoved(one.selectors);
    if (anchored) onAnchored(anchored, one.index);
    else moved.push(one);
    yield;
  }
  if (moved.length === 0) return;
  yield* index.pairs.build();
  for (const one of moved) {
    onAnchored(anchorer.anchor(one.selectors), one.index);
    yield;
  }
}

function nearestFirst(
  list: readonly Selector[][],
  near: number,
): { selectors: Selector[]; index: number }[] {
  const distance = (selectors: readonly Selector[]): number =>
    Math.abs((selectorOf(selectors, 'TextPositionSelector')?.start ?? Infinity) - near);
  return list
    .map((selectors, index) => ({ selectors, index, distance: distance(selectors) }))
    .toSorted((one, other) => (one.distance < other.distance ? -1 : 1));
}
