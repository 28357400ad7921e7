/** Pages of the Software Heritage archive: an object by its identifier, or a repository by its origin. */

import { parseRepo } from '../../work/ids/repo.ts';
import { parseSwh } from '../../work/ids/swh.ts';
import type { Detector } from '../detector.ts';

export const softwareHeritage: Detector = {
  id: 'software-heritage',
  rank: 48,
  reads: 'head',
  detect({ host, url }) {
    if (host !== 'archive.softwareheritage.org') return [];
    const origin = url.searchParams.get('origin_url');
    const ids = [origin ? parseRepo(`repo:${origin}`) : null, parseSwh(url.href)];
    const known = ids.filter((id) => id !== null);
    return known.length > 0
      ? [{ kind: 'software', ids: known, confidence: 0.9, detail: `address: ${url.href}` }]
      : [];
  },
};
