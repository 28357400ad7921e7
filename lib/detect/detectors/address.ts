/** The page's own address, where it holds the id of a paper: `/doi/10.…`, `/abs/1706.03762`. */

import type { Detector } from '../detector.ts';
import { idInAddress } from '../id-in-address.ts';

export const address: Detector = {
  id: 'address',
  rank: 52,
  reads: 'head',
  detect(page) {
    const id = idInAddress(page.url.href);
    return id ? [{ ids: [id], confidence: 0.8, detail: `address: ${page.url.href}` }] : [];
  },
};
