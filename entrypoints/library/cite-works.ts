/** Citations of a selection in any of the formats; heavy parts come when they are asked for. */

import { toCsl } from '../../lib/cite/csl.ts';
import type { WorkRow } from '../../lib/store/library-rows.ts';

export const formats = [
  'apa',
  'vancouver',
  'chicago',
  'ieee',
  'mla',
  'harvard',
  'bibtex',
  'ris',
  'csl',
  'wikipedia',
] as const;
export type CitationFormat = (typeof formats)[number];

/** How a file of it is called, and what it is. */
export function fileOf(format: CitationFormat): { name: string; type: string } {
  switch (format) {
    case 'bibtex':
      return { name: 'citations.bib', type: 'application/x-bibtex' };
    case 'ris':
      return { name: 'citations.ris', type: 'application/x-research-info-systems' };
    case 'csl':
      return { name: 'citations.json', type: 'application/vnd.citationstyles.csl+json' };
    case 'apa':
    case 'vancouver':
    case 'chicago':
    case 'ieee':
    case 'mla':
    case 'harvard':
    case 'wikipedia':
      return { name: 'citations.txt', type: 'text/plain' };
  }
}

export async function citeWorks(rows: readonly WorkRow[], format: CitationFormat): Promise<string> {
  const items = rows.map(({ work, csl }) => toCsl(work, csl));
  switch (format) {
    case 'bibtex':
      return (await import('../../lib/cite/cite.ts')).citeAsBibtex(items);
    case 'ris':
      return (await import('../../lib/cite/ris.ts')).writeRis(items);
    case 'csl':
      return JSON.stringify(items, null, 2);
    case 'wikipedia': {
      const { citeOnWikipedia } = await import('../../lib/cite/wikipedia.ts');
      return rows
        .map(({ work, csl, found }) => citeOnWikipedia(work, csl, found?.copies ?? []))
        .join('\n');
    }
    case 'apa':
    case 'vancouver':
    case 'chicago':
    case 'ieee':
    case 'mla':
    case 'harvard':
      return (await import('../../lib/cite/cite.ts')).cite(items, format);
  }
}
