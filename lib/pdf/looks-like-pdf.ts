/** Tells a PDF from what is sent or chosen in its place, by the first bytes. */

import { PdfFault } from './fault.ts';

/** Readers accept the header anywhere in the first kilobyte (ISO 32000-1, Annex H.3, note 13). */
const headerWithin = 1024;

/** Throws `PdfFault`. */
export function demandPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PdfFault('empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, headerWithin));
  if (start.includes('%PDF-')) return;
  const isWebPage = /^[\s\u{ef}\u{bb}\u{bf}]*<(?:!doctype|html|\?xml|head|body|script|!--)/iu;
  throw new PdfFault(isWebPage.test(start) ? 'webPage' : 'notPdf');
}
