/** The text of a page, without drawing it. */

import type { PDFPageProxy } from 'pdfjs-dist';
import type { Run } from './line-ends.ts';

/** As many runs, in the same order, as the page's text layer has. */
export async function pageRuns(page: PDFPageProxy): Promise<Run[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item ? [{ text: item.str, endsLine: item.hasEOL }] : [],
  );
}
