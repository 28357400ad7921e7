/** Fetches a PDF from its address: without cookies, with progress, and with the reason when it fails. */

import { PdfFault } from './fault.ts';
import { demandPdf } from './looks-like-pdf.ts';

/** The largest file that is taken into memory. */
export const mostBytes = 256 * 1024 * 1024;

export interface FetchPdfOptions {
  fetch(address: string, init: RequestInit): Promise<Response>;
  signal: AbortSignal;
  isOnline(): boolean;
  /** `total` is undefined when the site does not say. */
  onProgress(loaded: number, total: number | undefined): void;
  mostBytes?: number;
}

/** Throws `PdfFault`, or the signal's reason. */
export async function fetchPdf(address: string, options: FetchPdfOptions): Promise<Uint8Array> {
  const response = await ask(address, options);
  demandSuccess(response.status);
  const most = options.mostBytes ?? mostBytes;
  const declared = Number(response.headers.get('content-length')) || undefined;
  // A compressed answer grows: its length says nothing about the file's.
  const total = response.headers.has('content-encoding') ? undefined : declared;
  if (total !== undefined && total > most) throw new PdfFault('tooBig');
  const bytes = await readAll(response, most, (loaded) => options.onProgress(loaded, total)).catch(
    (error: unknown) => {
      options.signal.throwIfAborted();
      throw error instanceof PdfFault ? error : interrupted(error, options);
    },
  );
  demandPdf(bytes);
  return bytes;
}

async function ask(address: string, options: FetchPdfOptions): Promise<Response> {
  try {
    return await options.fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/pdf,*/*;q=0.5' },
      signal: options.signal,
    });
  } catch (error) {
    options.signal.throwIfAborted();
    throw interrupted(error, options);
  }
}

function interrupted(cause: unknown, { isOnline }: FetchPdfOptions): PdfFault {
  return new PdfFault(isOnline() ? 'unreachable' : 'offline', { cause });
}

function demandSuccess(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status === 404 || status === 410) throw new PdfFault('notFound');
  if (status >= 500) throw new PdfFault('siteBroken');
  throw new PdfFault('refused');
}

async function readAll(
  response: Response,
  most: number,
  onProgress: (loaded: number) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw new PdfFault('tooBig');
    }
    onProgress(length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
