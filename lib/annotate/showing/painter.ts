/** Makes passages visible without touching the page's nodes. */

import type { Colour } from '../annotation.ts';

/** A note's tint, or the mark of the one that the reader points at. */
export type Paint = Colour | 'emphasis';

export interface Painter {
  add(range: Range, paint: Paint): void;
  remove(range: Range, paint: Paint): void;
  clear(): void;
}
