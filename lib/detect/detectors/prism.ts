/** PRISM tags of publishers (https://www.idealliance.org/prism-metadata): `prism.doi`. */

import { parseDoi } from '../../work/ids/doi.ts';
import type { Detector } from '../detector.ts';
import { plainText, yearIn } from '../plain-text.ts';

export const prism: Detector = {
  id: 'prism',
  rank: 15,
  reads: 'head',
  detect({ meta }) {
    const value = meta.values('prism.doi', 'prism.identifier', 'prism.url').find(parseDoi);
    const id = value && parseDoi(value);
    const year = yearIn(meta.first('prism.publicationdate', 'prism.coverdate'));
    const container = meta.first('prism.publicationname');
    if (!id) return [];
    return [
      {
        kind: 'paper',
        ids: [id],
        ...(year && { year }),
        ...(container && { container: plainText(container, 200) }),
        confidence: 0.95,
        detail: `prism.doi: ${value}`,
      },
    ];
  },
};
