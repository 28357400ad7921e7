/** Finds the work that a PDF is, by its address, what it says of itself, and its first page. */

import type { PageReport } from '../../work/work.ts';
import { combine, type Spoken } from '../combine.ts';
import type { Clue } from '../detector.ts';
import { idInAddress } from '../id-in-address.ts';
import { readFirstPage } from './first-page.ts';
import { readMetadata } from './metadata.ts';
import type { PdfClues } from './pdf-clues.ts';

export type { PdfClues, PdfLine } from './pdf-clues.ts';

/** The most trusted first. */
const readers: readonly { id: string; rank: number; read: (pdf: PdfClues) => Clue[] }[] = [
  { id: 'pdf-metadata', rank: 20, read: readMetadata },
  { id: 'address', rank: 52, read: byAddress },
  { id: 'pdf-first-page', rank: 60, read: readFirstPage },
];

/** Synchronous and pure; never throws, whatever the file holds. */
export function detectPdf(pdf: PdfClues): PageReport {
  const spoken = readers.flatMap(({ id, rank, read }) =>
    read(pdf).map((clue): Spoken => ({ ...clue, rule: id, rank })),
  );
  return { sightings: combine(spoken, null), access: { state: 'unknown', reasons: [] } };
}

function byAddress({ address }: PdfClues): Clue[] {
  const id = address === undefined ? null : idInAddress(address);
  return id ? [{ ids: [id], confidence: 0.8, detail: `address: ${address ?? ''}` }] : [];
}
