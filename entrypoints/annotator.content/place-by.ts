/** Where a frame stands beside a passage, within the window. */

import { boxAround } from '../../lib/annotate/showing/rectangles.ts';

const gapPx = 8;

export interface Size {
  width: number;
  height: number;
}

/** On the wished side if there is room, else on the other. */
export function placeBy(range: Range, side: 'above' | 'below', { width, height }: Size): string {
  const box = boxAround(range) ?? { left: gapPx, top: gapPx, height: 0 };
  const left = Math.max(gapPx, Math.min(box.left, window.innerWidth - width - gapPx));
  const above = box.top - height - gapPx;
  const below = box.top + box.height + gapPx;
  const lowest = window.innerHeight - height - gapPx;
  const wished = side === 'above' ? above : below;
  const other = side === 'above' ? below : above;
  const fits = (top: number): boolean => top >= gapPx && top <= lowest;
  const top = fits(wished) ? wished : fits(other) ? other : wished;
  return `left:${left}px;top:${Math.max(gapPx, Math.min(top, lowest))}px`;
}
