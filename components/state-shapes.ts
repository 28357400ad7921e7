/**
 * How each standing is drawn, on a 24 × 24 grid: for the interface (`state-icon.tsx`) and for the
 * toolbar (`scripts/icons.mjs`). States differ by shape, so that colour is never needed.
 */

import type { Standing } from '../lib/work/standing.ts';

export interface Shape {
  d: string;
  /** `cut` takes the colour of the ground, to be seen on top of a `fill`. */
  paint: 'fill' | 'line' | 'cut' | 'cut-line';
}

/** A leaf that is also a page: two round corners, two sharp ones, one of them turned. */
const leaf = 'M3.5 20.5V12A8.5 8.5 0 0 1 12 3.5h5.5l3 3V12a8.5 8.5 0 0 1-8.5 8.5z';
const turnedCorner = 'M17 3.5V7h3.5';
const midrib = 'M6.5 17.5 14 10';
const page = 'M6 2.5h8.5l4 4v15H6z';
const pageCorner = 'M14 2.5V7h4.5';

export const stateShapes: Record<Standing, Shape[]> = {
  nothing: [{ d: leaf, paint: 'line' }],
  looking: [
    { d: page, paint: 'line' },
    { d: pageCorner, paint: 'line' },
    { d: 'M9 16.5h6.5', paint: 'line' },
  ],
  open: [
    { d: leaf, paint: 'fill' },
    { d: turnedCorner, paint: 'cut-line' },
    { d: midrib, paint: 'cut-line' },
  ],
  free: [
    { d: leaf, paint: 'line' },
    { d: turnedCorner, paint: 'line' },
    { d: midrib, paint: 'line' },
  ],
  borrow: [
    { d: leaf, paint: 'line' },
    { d: 'M17 23a6 6 0 1 0 0-12 6 6 0 0 0 0 12z', paint: 'fill' },
    { d: 'M17 14v3.2l2 1.6', paint: 'cut-line' },
  ],
  yours: [
    {
      d: 'M8 15.5a5 5 0 1 1 3.6-8.5 5 5 0 0 1 1.3 4.6l8.1 8.1v2.8h-3.4v-2.2h-2.2v-2.2h-2.2l-1.7-1.7A5 5 0 0 1 8 15.5z',
      paint: 'fill',
    },
    { d: 'M7.6 9.6h.01', paint: 'cut-line' },
  ],
  closed: [
    { d: page, paint: 'fill' },
    { d: 'M9 13.5h6.5', paint: 'cut-line' },
  ],
  unsure: [
    { d: page, paint: 'line' },
    { d: 'M9.8 10.6a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.2.9-1.2 1.8', paint: 'line' },
    { d: 'M12.2 17.8h.01', paint: 'line' },
  ],
};
