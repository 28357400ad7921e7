/** How the colours of highlights look. Text on them stays dark, whatever the page's colours are. */

import type { Colour } from './annotation.ts';

export const tints: Readonly<Record<Colour, string>> = {
  sun: '#ffe58a',
  mint: '#b6ecc4',
  sky: '#bfe0ff',
  rose: '#ffc9d4',
};
