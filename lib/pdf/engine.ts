/**
 * The only importer of pdf.js. Its legacy build: the modern one wants browsers of this year. Files
 * are parsed in a worker, which is ended with the document, whatever it is busy with.
 */

import {
  AnnotationMode,
  getDocument,
  GlobalWorkerOptions,
  PasswordResponses,
  type PDFDocumentProxy,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// Vite gives the file's address in the package.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { PdfFault } from './fault.ts';
import { demandPdf } from './looks-like-pdf.ts';

export { AnnotationMode, TextLayer };
export type PdfSource = PDFDocumentProxy;

/** A file that keeps the worker silent for so long will not be opened. */
const patienceMs = 45_000;
/** Larger pictures would take the machine's memory. */
const mostImagePixels = 100_000_000;

export interface OpenPdfOptions {
  /** Where the package keeps pdf.js's character maps, fonts and picture decoders; ends in a slash. */
  assets: string;
  /** Null: the reader gives up. */
  askPassword(wasWrong: boolean): Promise<string | null>;
  patienceMs?: number;
}

/** Throws `PdfFault`. Takes the bytes away: they go to the worker. */
export async function openPdf(
  bytes: Uint8Array,
  { assets, askPassword, patienceMs: patience = patienceMs }: OpenPdfOptions,
): Promise<PDFDocumentProxy> {
  demandPdf(bytes);
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    data: bytes,
    cMapUrl: `${assets}cmaps/`,
    standardFontDataUrl: `${assets}fonts/`,
    wasmUrl: `${assets}decoders/`,
    // WebAssembly would need an exception in the extension's security policy.
    useWasm: false,
    disableWorkerRendering: true,
    maxImageSize: mostImagePixels,
    verbosity: 0,
  });
  const fault = new Promise<never>((_, reject) => {
    let timer = setTimeout(giveUp, patience);
    function giveUp(): void {
      reject(new PdfFault('endless'));
    }
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      clearTimeout(timer);
      void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
        if (password === null) return reject(new PdfFault('locked'));
        timer = setTimeout(giveUp, patience);
        answer(password);
      });
    };
    const done = () => clearTimeout(timer);
    task.promise.then(done, done);
  });
  try {
    const document = await Promise.race([task.promise, fault]);
    if (document.numPages < 1) throw new PdfFault('damaged');
    return document;
  } catch (error) {
    await task.destroy();
    if (error instanceof PdfFault) throw error;
    throw new PdfFault('damaged', { cause: error });
  }
}
