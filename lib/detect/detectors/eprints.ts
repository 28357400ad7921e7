/** Tags of repositories that run EPrints (https://www.eprints.org): `eprints.title`. */

import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { Detector } from '../detector.ts';
import { facts } from '../facts.ts';
import { kindFromWord } from '../kind-from-word.ts';

export const eprints: Detector = {
  id: 'eprints',
  rank: 25,
  reads: 'head',
  detect({ meta }) {
    const title = meta.first('eprints.title');
    if (!title) return [];
    const kind = kindFromWord(meta.first('eprints.type') ?? '') ?? 'paper';
    const dois = meta
      .values('eprints.id_number', 'eprints.doi', 'eprints.official_url')
      .map(parseDoi);
    const isbns = kind === 'book' ? meta.values('eprints.isbn').map(parseIsbn) : [];
    return [
      {
        kind,
        ids: [...dois, ...isbns].filter((id) => id !== null),
        ...facts({
          title,
          authors: meta.values('eprints.creators_name'),
          date: meta.first('eprints.date'),
          container: meta.first('eprints.publication', 'eprints.book_title'),
        }),
        confidence: 0.9,
        detail: `eprints.title: ${title}`,
      },
    ];
  },
};
