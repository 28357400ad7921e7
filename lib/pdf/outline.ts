/** The table of contents that a document brings along, and where its entries lead. */

import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OutlineEntry {
  title: string;
  /** A place in the document, as `placeOf` reads it. */
  destination: unknown;
  children: OutlineEntry[];
}

/** Part of the outline as pdf.js gives it. */
interface Given {
  title: string;
  dest: unknown;
  items: Given[];
}

const deepest = 12;
/** An outline longer than this is an attack or an index. */
const mostEntries = 5_000;

export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const given = (await document.getOutline()) as Given[] | null;
  let left = mostEntries;
  const read = (items: readonly Given[], depth: number): OutlineEntry[] =>
    items.flatMap(({ title, dest, items: inner }) => {
      left -= 1;
      if (left < 0) return [];
      const children = depth < deepest ? read(inner, depth + 1) : [];
      return [{ title: title.trim(), destination: dest, children }];
    });
  return read(given ?? [], 0);
}

export interface Place {
  /** Counted from 1. */
  page: number;
  /** Distance from the page's lower edge in points, where the destination names one. */
  top?: number;
}

/** Undefined for a destination that is not in the document (ISO 32000-1, 12.3.2). */
export async function placeOf(
  document: PDFDocumentProxy,
  destination: unknown,
): Promise<Place | undefined> {
  const explicit =
    typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return undefined;
  const [target, kind, ...numbers] = explicit as unknown[];
  const index = await pageIndex(document, target);
  if (index === undefined || index < 0 || index >= document.numPages) return undefined;
  const name = (kind as { name?: unknown } | undefined)?.name;
  const top = name === 'XYZ' ? numbers[1] : name === 'FitH' || name === 'FitBH' ? numbers[0] : null;
  return { page: index + 1, ...(typeof top === 'number' && { top }) };
}

async function pageIndex(document: PDFDocumentProxy, target: unknown): Promise<number | undefined> {
  if (Number.isInteger(target)) return target as number;
  const reference = target as { num: number; gen: number } | null;
  if (typeof reference?.num !== 'number') return undefined;
  // A reference to something that is no page: the file is wrong there, the rest of it is not.
  return document.getPageIndex(reference).catch(() => undefined);
}
