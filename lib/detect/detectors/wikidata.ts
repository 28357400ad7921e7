/** Wikidata items on a work: each statement's element is named by its property. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import { parseRepo } from '../../work/ids/repo.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';

const properties: readonly [string, (text: string) => WorkId | null][] = [
  ['P356', parseDoi],
  ['P818', parseArxiv],
  ['P698', parsePmid],
  ['P212', parseIsbn],
  ['P957', parseIsbn],
  ['P1324', parseRepo],
];

export const wikidata: Detector = {
  id: 'wikidata',
  rank: 51,
  reads: 'body',
  detect({ document, host }) {
    if (host !== 'wikidata.org') return [];
    const ids = properties.flatMap(([property, parse]) => {
      const value = document
        .getElementById(property)
        ?.querySelector('.wikibase-snakview-value')?.textContent;
      return parse(value?.trim() ?? '') ?? [];
    });
    const title = document.querySelector('.wikibase-title-label')?.textContent?.trim();
    // P348: software version.
    if (!title || (ids.length === 0 && !document.getElementById('P348'))) return [];
    return [
      {
        ...(ids.length === 0 && { kind: 'software' as const }),
        ids,
        title,
        confidence: 0.9,
        detail: `Wikidata: ${ids[0] ?? 'P348'}`,
      },
    ];
  },
};
