/** Wikipedia articles on a program or a book, told by the labels in their infobox. */

import { parseIsbn } from '../../work/ids/isbn.ts';
import type { Detector } from '../detector.ts';
import { type Field, readFields } from '../record-fields.ts';

const ofSoftware: readonly Field[] = ['version', 'licence', 'platform', 'source', 'developer'];
const ofBooks: readonly Field[] = ['isbn', 'publisher', 'pages', 'author', 'published'];

export const wikipedia: Detector = {
  id: 'wikipedia',
  rank: 50,
  reads: 'body',
  detect({ document, host }) {
    const box = host.endsWith('.wikipedia.org')
      ? document.querySelector('[class*="infobox"], .sinottico')
      : null;
    const title = document.getElementById('firstHeading')?.textContent?.trim();
    if (!box || !title) return [];
    const fields = readFields(box, 300);
    const count = (names: readonly Field[]) => names.filter((name) => fields.has(name)).length;
    const isbn = fields
      .get('isbn')
      ?.map(parseIsbn)
      .find((id) => id !== null);
    const kind = count(ofSoftware) >= 3 ? 'software' : count(ofBooks) >= 3 ? 'book' : null;
    if (!kind) return [];
    const ids = kind === 'book' && isbn ? [isbn] : [];
    return [
      { kind, ids, title, confidence: 0.85, detail: `infobox: ${[...fields.keys()].join(', ')}` },
    ];
  },
};
