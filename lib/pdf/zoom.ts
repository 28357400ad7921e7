/** How large a page is shown. */

/** `width` and `page`: as the window allows; a number: 1 is the size on paper. */
export type Zoom = 'width' | 'page' | number;

export interface Size {
  width: number;
  height: number;
}

/** A page's unit is a point, 72 to the inch; a window's 96. */
export const cssPerPoint = 96 / 72;

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5] as const;
const [smallest] = steps;
const largest = steps.at(-1) ?? 5;
/** A fitted page does not grow beyond this, however wide the window. */
const largestFit = 2.5;

/** The factor, given the page at size 1 (in CSS pixels) and the room there is for it. */
export function factorOf(zoom: Zoom, page: Size, room: Size): number {
  if (typeof zoom === 'number') return clamp(zoom, largest);
  const byWidth = room.width / page.width;
  const factor = zoom === 'width' ? byWidth : Math.min(byWidth, room.height / page.height);
  return clamp(factor, largestFit);
}

export function larger(factor: number): number {
  return steps.find((step) => step > factor + 0.005) ?? largest;
}

export function smaller(factor: number): number {
  return steps.findLast((step) => step < factor - 0.005) ?? smallest;
}

function clamp(factor: number, most: number): number {
  return Number.isFinite(factor) ? Math.min(Math.max(factor, smallest), most) : 1;
}

/** `fit` names, or a percentage such as `125 %`; undefined when it is neither. */
export function parseZoom(text: string): Zoom | undefined {
  if (text === 'width' || text === 'page') return text;
  const percent = Number.parseFloat(text);
  return Number.isFinite(percent) && percent > 0 ? clamp(percent / 100, largest) : undefined;
}
