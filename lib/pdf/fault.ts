/** Why a file cannot be read, for the reader's eyes; each reason has its sentence in the locales. */

export const pdfFaults = [
  /** Nothing in it. */
  'empty',
  /** Something else than a PDF. */
  'notPdf',
  /** A web page where the PDF should be: a sign-in, a bot wall. */
  'webPage',
  'damaged',
  /** No password was given. */
  'locked',
  /** It keeps the machine busy without end. */
  'endless',
  'tooBig',
  'notFound',
  /** The site answers that this reader may not have it. */
  'refused',
  /** The site answers with a fault of its own. */
  'siteBroken',
  /** The browser does not let us call that site. */
  'noPermission',
  /** It leads to another site, which we may not call, or cannot be reached. */
  'unreachable',
  'offline',
] as const;
export type PdfFaultReason = (typeof pdfFaults)[number];

export class PdfFault extends Error {
  override name = 'PdfFault';

  constructor(
    readonly reason: PdfFaultReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
