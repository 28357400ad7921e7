/** The name of a copy of a work, for a note that was made on it. */

import { i18n } from '#i18n';
import { isLocalDocument } from '../lib/work/reader-address.ts';

/** The host, and whether it is a PDF there; or that it is a file of the reader's own. */
export function copyName(address: string): string {
  if (isLocalDocument(address)) return i18n.t('annotate.ownPdf');
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return isPdfPath(pathname) ? i18n.t('annotate.pdfOn', [host]) : host;
}

/** `…/paper.pdf`, arXiv's `/pdf/2105.01994`, publishers' `/doi/pdf/10.…`. */
function isPdfPath(path: string): boolean {
  return /\.pdf$|\/e?pdf\//iu.test(path);
}
