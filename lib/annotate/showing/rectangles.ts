/** Where text is in the window, also when it is in a frame. */

import { hostOf } from '../text/nested-roots.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One for each line, in the coordinates of the top window; none for what is not laid out. */
export function boxesOf(range: Range): Box[] {
  const { x, y } = offsetOf(range.startContainer.ownerDocument);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({ left: left + x, top: top + y, width, height }));
}

/** Around all lines; null for what is not laid out. */
export function boxAround(range: Range): Box | null {
  const boxes = boxesOf(range);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Where a document's window begins in that of the page. */
export function offsetOf(document: Document | null): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}

export function isInside({ left, top, width, height }: Box, x: number, y: number): boolean {
  return left <= x && x <= left + width && top <= y && y <= top + height;
}

function frameOf(document: Document | null): Element | null {
  return document && hostOf(document);
}
