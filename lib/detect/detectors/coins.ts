/** COinS: the metadata of the page's work in a span. Several spans are a list of references. */

import { clueFromCoins } from '../coins.ts';
import type { Detector } from '../detector.ts';

export const coins: Detector = {
  id: 'coins',
  rank: 64,
  reads: 'body',
  detect({ document }) {
    const [span, another] = document.getElementsByClassName('Z3988');
    const clue = span && !another ? clueFromCoins(span) : null;
    return clue ? [clue] : [];
  },
};
