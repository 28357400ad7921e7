/** Whether a passage that was found still stands as it was. */

import type { Anchored } from './anchorer.ts';
import { isWithin } from './text/nested-roots.ts';

export interface Standing {
  anchored: Anchored;
  /** What the range held when it was found. */
  text: string;
}

export function standingOf(anchored: Anchored): Standing {
  return { anchored, text: anchored.range.toString() };
}

/** A range follows the changes of its page; what it holds shows whether they went through it. */
export function isIntact({ anchored: { range }, text }: Standing, root: Node): boolean {
  return isWithin(root, range.startContainer) && range.toString() === text;
}
