/** Where a frame stands beside a passage, within the window. */

const gapPx = 8;
const barPx = 42;
const cardPx = { width: 320, height: 240 };

export function placeBy(range: Range, side: 'above' | 'below' = 'below'): string {
  const box = range.getBoundingClientRect();
  const left = Math.max(gapPx, Math.min(box.left, window.innerWidth - cardPx.width - gapPx));
  const above = box.top - barPx - gapPx;
  const below = box.bottom + gapPx;
  const lowest = window.innerHeight - (side === 'above' ? barPx : cardPx.height) - gapPx;
  const top = side === 'above' && above > 0 ? above : below;
  return `left:${left}px;top:${Math.max(gapPx, Math.min(top, lowest))}px`;
}
