/** Package pages of the large registries, by their address. */

import { parsePkg } from '../../work/ids/pkg.ts';
import type { Detector } from '../detector.ts';

export const registry: Detector = {
  id: 'registry',
  rank: 46,
  reads: 'head',
  detect({ url }) {
    const id = parsePkg(url.href);
    const name = id && decodeURIComponent(id.replace(/^pkg:[^/]+\//u, ''));
    return id && name
      ? [{ kind: 'software', ids: [id], title: name, confidence: 0.9, detail: `package: ${id}` }]
      : [];
  },
};
