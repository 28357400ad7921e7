/** PRISM tags of publishers (https://www.idealliance.org/prism-metadata): `prism.doi`. */

import { parseDoi } from '../../work/ids/doi.ts';
import type { Detector } from '../detector.ts';
import { facts } from '../facts.ts';

export const prism: Detector = {
  id: 'prism',
  rank: 15,
  reads: 'head',
  detect({ meta }) {
    const value = meta.values('prism.doi', 'prism.identifier', 'prism.url').find(parseDoi);
    const id = value && parseDoi(value);
    if (!id) return [];
    return [
      {
        kind: 'paper',
        ids: [id],
        ...facts({
          date: meta.first('prism.publicationdate', 'prism.coverdate'),
          container: meta.first('prism.publicationname'),
        }),
        confidence: 0.95,
        detail: `prism.doi: ${value}`,
      },
    ];
  },
};
