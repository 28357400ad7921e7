/** What a document says of itself and on its first page, for finding out which work it is. */

import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface DocumentClues {
  info: Record<string, string>;
  xmp: Record<string, string>;
  firstPage: { text: string; size: number; isTurned: boolean }[];
}

/** A document whose metadata or first page is damaged says less. */
export async function readClues(document: PDFDocumentProxy): Promise<DocumentClues> {
  const [metadata, firstPage] = await Promise.all([
    document.getMetadata().catch(() => undefined),
    readLines(document).catch(() => []),
  ]);
  const info: Record<string, unknown> = { ...metadata?.info };
  const custom = info['Custom'];
  return {
    info: textsOf(Object.entries({ ...info, ...(typeof custom === 'object' ? custom : {}) })),
    xmp: textsOf(metadata?.metadata ? [...metadata.metadata] : []),
    firstPage,
  };
}

function textsOf(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.filter(isText).join('; ') : value;
      return isText(text) && text.trim() !== '' ? [[name, text]] : [];
    }),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

async function readLines(document: PDFDocumentProxy): Promise<DocumentClues['firstPage']> {
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const lines: DocumentClues['firstPage'] = [];
  let isNew = true;
  for (const item of items) {
    if (!('str' in item)) continue;
    const isTurned = Math.abs(Number(item.transform[1])) > 0.01;
    const line = lines.at(-1);
    if (isNew || !line || line.isTurned !== isTurned) {
      lines.push({ text: item.str, size: item.height, isTurned });
    } else {
      line.text += item.str;
      line.size = Math.max(line.size, item.height);
    }
    isNew = item.hasEOL;
  }
  return lines;
}
