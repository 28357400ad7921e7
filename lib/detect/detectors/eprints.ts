/** Tags of repositories that run EPrints (https://www.eprints.org): `eprints.title`. */

import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { Detector } from '../detector.ts';
import { personName, plainText, yearIn } from '../plain-text.ts';
import { kindFromWord } from '../kind-from-word.ts';

export const eprints: Detector = {
  id: 'eprints',
  rank: 25,
  reads: 'head',
  detect({ meta }) {
    const title = meta.first('eprints.title');
    if (!title) return [];
    const kind = kindFromWord(meta.first('eprints.type') ?? '') ?? 'paper';
    const doi = meta
      .values('eprints.id_number', 'eprints.doi', 'eprints.official_url')
      .map(parseDoi);
    const isbn = kind === 'book' ? meta.values('eprints.isbn').map(parseIsbn) : [];
    const ids = [...doi, ...isbn].filter((id) => id !== null);
    const authors = meta.values('eprints.creators_name').map(personName).slice(0, 100);
    const year = yearIn(meta.first('eprints.date'));
    const container = meta.first('eprints.publication', 'eprints.book_title');
    return [
      {
        kind,
        ids,
        title: plainText(title),
        ...(authors.length > 0 && { authors }),
        ...(year && { year }),
        ...(container && { container: plainText(container, 200) }),
        confidence: 0.9,
        detail: `eprints.title: ${title}`,
      },
    ];
  },
};
