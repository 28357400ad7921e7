/** Opens a PDF in Node, by the same library and the same build as the reader's. */

import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = new URL('../../', import.meta.url);

export const twoColumns = 'demo/works/7-three-copies/preprint.pdf';
export const wordProcessor = 'test/fixtures/pdf/word-processor.pdf';
export const scanned = 'test/fixtures/pdf/scanned.pdf';

export function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, root)));
}

export function openFixture(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes, verbosity: 0 }).promise;
}
