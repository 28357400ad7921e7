/** From an address or a file to a document that can be read. */

import type { PdfSource } from '../../lib/pdf/engine.ts';
import { idInAddress } from '../../lib/detect/id-in-address.ts';
import { openPdf } from '../../lib/pdf/engine.ts';
import { PdfFault } from '../../lib/pdf/fault.ts';
import { fetchPdf, mostBytes } from '../../lib/pdf/fetch-pdf.ts';
import type { ReadingPosition } from '../../lib/pdf/reading-position.ts';
import type { Zoom } from '../../lib/pdf/zoom.ts';
import { mayCall } from '../../lib/platform/readers-choice.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepAddress, readingOf } from '../../lib/store/readings.ts';
import { logRequest } from '../../lib/store/request-log.ts';
import { localDocument } from '../../lib/work/reader-address.ts';

const assets = '/pdfjs/';

export interface Opened {
  document: PdfSource;
  /** Without fragment; a `urn:x-pdf:` for a file of this computer. */
  address: string;
  fingerprint: string;
  /** Of the file. */
  name: string;
  start: StartAt;
}

/** Where and how the reader had it before. */
export interface StartAt {
  position: ReadingPosition;
  zoom: Zoom;
  rotation: number;
}

/** Throws `PdfFault`. */
export async function webBytes(
  db: Database,
  address: string,
  signal: AbortSignal,
  onProgress: (loaded: number, total: number | undefined) => void,
): Promise<Uint8Array> {
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new PdfFault('notFound');
  if (!(await mayCall(address))) throw new PdfFault('noPermission');
  const { host } = new URL(address);
  // The log never holds an address; the id that is in it says as much.
  const identifier = idInAddress(address) ?? '';
  await logRequest(db, { at: Date.now(), host, source: 'reader', identifier });
  return fetchPdf(address, {
    fetch: (asked, init) => fetch(asked, init),
    signal,
    onProgress,
    isOnline: () => navigator.onLine,
  });
}

/** Throws `PdfFault`. */
export async function fileBytes(file: File): Promise<Uint8Array> {
  if (file.size > mostBytes) throw new PdfFault('tooBig');
  return new Uint8Array(await file.arrayBuffer());
}

interface From {
  db: Database;
  address: string | undefined;
  name: string | undefined;
  askPassword(wasWrong: boolean): Promise<string | null>;
}

/** Throws `PdfFault`. */
export async function openBytes(
  bytes: Uint8Array,
  { db, address, name, askPassword }: From,
): Promise<Opened> {
  const document = await openPdf(bytes, { assets, askPassword });
  const fingerprint = document.fingerprints[0] ?? '';
  const [page, fragment = ''] = address?.split('#') ?? [];
  const own = page ?? localDocument(fingerprint);
  return {
    document,
    fingerprint,
    address: own,
    name: name ?? lastSegment(own),
    start: await startAt(db, { fingerprint, address: own, fragment, pages: document.numPages }),
  };
}

interface Wanted {
  fingerprint: string;
  address: string;
  /** Of the address: `page=3` (https://www.rfc-editor.org/rfc/rfc8118). */
  fragment: string;
  pages: number;
}

async function startAt(
  db: Database,
  { fingerprint, address, fragment, pages }: Wanted,
): Promise<StartAt> {
  const before = await readingOf(db, fingerprint);
  // The same file from another place: its notes are found there too.
  if (before && before.addresses.length > 0) await keepAddress(db, fingerprint, address);
  const { zoom = 'width', rotation = 0 } = before ?? {};
  const named = Number(new URLSearchParams(fragment).get('page') ?? Number.NaN);
  const last = before?.position ?? { page: 1, at: 0 };
  const { page, at } = Number.isInteger(named) && named > 0 ? { page: named, at: 0 } : last;
  return { position: { page: Math.min(page, pages), at }, zoom, rotation };
}

function lastSegment(address: string): string {
  const segment = new URL(address).pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
