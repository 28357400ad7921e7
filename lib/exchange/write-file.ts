/** Writes a library in one of the formats, piece by piece. */

import type { Contents } from './entry.ts';
import { writeCslJson } from './formats/csl-json.ts';
import { writeCsv } from './formats/csv.ts';
import { writeHypothesis } from './formats/hypothesis.ts';
import { writeMarkdown } from './formats/markdown.ts';
import { writeW3C } from './formats/w3c.ts';

export const writableFormats = [
  'w3c',
  'hypothesis',
  'csl',
  'bibtex',
  'ris',
  'csv',
  'markdown',
] as const;
export type WritableFormat = (typeof writableFormats)[number];

/** What a file of that format has no place for. */
export type Loss = 'works' | 'notes' | 'marks' | 'ids' | 'reading-back' | 'copies';

interface Written {
  extension: string;
  type: string;
  loses: readonly Loss[];
}

export const written: Readonly<Record<WritableFormat, Written>> = {
  w3c: { extension: 'jsonld', type: 'application/ld+json', loses: ['works'] },
  hypothesis: { extension: 'json', type: 'application/json', loses: ['works', 'marks'] },
  csl: {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    loses: ['notes', 'copies'],
  },
  bibtex: { extension: 'bib', type: 'application/x-bibtex', loses: ['notes', 'copies', 'ids'] },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    loses: ['notes', 'copies', 'ids'],
  },
  csv: { extension: 'csv', type: 'text/csv', loses: ['copies', 'marks', 'reading-back'] },
  markdown: { extension: 'md', type: 'text/markdown', loses: ['copies', 'marks', 'reading-back'] },
};

export async function writeFile(
  format: WritableFormat,
  contents: Contents,
): Promise<Iterable<string>> {
  switch (format) {
    case 'w3c':
      return writeW3C(contents);
    case 'hypothesis':
      return writeHypothesis(contents);
    case 'csl':
      return writeCslJson(contents);
    case 'bibtex':
      return (await import('./formats/bibliographies.ts')).writeBibtexFile(contents);
    case 'ris':
      return (await import('./formats/bibliographies.ts')).writeRisFile(contents);
    case 'csv':
      return writeCsv(contents);
    case 'markdown':
      return writeMarkdown(contents);
  }
}
