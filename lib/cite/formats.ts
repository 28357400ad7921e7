/** Citations of one work or many in any of the formats; heavy parts come when they are asked for. */

import type { Copy } from '../work/copy.ts';
import type { Work } from '../work/work.ts';
import { type Csl, toCsl } from './csl.ts';

/** A work, what else a citation may say of it, and where it can be read. */
export interface Citable {
  work: Work;
  csl?: Csl | undefined;
  copies: readonly Copy[];
}

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

export async function citeWorks(
  works: readonly Citable[],
  format: CitationFormat,
): Promise<string> {
  const items = works.map(({ work, csl }) => toCsl(work, csl));
  switch (format) {
    case 'bibtex':
      return (await import('./cite.ts')).citeAsBibtex(items);
    case 'ris':
      return (await import('./ris.ts')).writeRis(items);
    case 'csl':
      return JSON.stringify(items, null, 2);
    case 'wikipedia': {
      const { citeOnWikipedia } = await import('./wikipedia.ts');
      return works.map((one) => citeOnWikipedia(one.work, one.csl, one.copies)).join('\n');
    }
    case 'apa':
    case 'vancouver':
    case 'chicago':
    case 'ieee':
    case 'mla':
    case 'harvard':
      return (await import('./cite.ts')).cite(items, format);
  }
}
