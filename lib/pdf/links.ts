/** The links of a page: to places in the document, and to the web. */

import type { PDFPageProxy } from 'pdfjs-dist';

export interface PageLink {
  /** In parts of the page's width and height, from its upper left corner. */
  box: { left: number; top: number; width: number; height: number };
  /** Absolute, of the web or a mail address; else `destination` is a place in the document. */
  url?: string;
  destination?: unknown;
}

/** Part of an annotation as pdf.js gives it. */
interface Given {
  subtype?: string;
  rect?: [number, number, number, number];
  url?: string;
  dest?: unknown;
}

const mostLinks = 1_000;
const safe = /^(?:https?|mailto):/iu;

export async function readLinks(page: PDFPageProxy, rotation: number): Promise<PageLink[]> {
  const viewport = page.getViewport({ scale: 1, rotation: page.rotate + rotation });
  const annotations = (await page.getAnnotations()) as Given[];
  return annotations
    .filter(({ subtype, rect }) => subtype === 'Link' && rect)
    .slice(0, mostLinks)
    .flatMap(({ rect, url, dest }): PageLink[] => {
      const [left, lower, right, upper] = rect ?? [0, 0, 0, 0];
      const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, lower) as number[];
      const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, upper) as number[];
      const box = {
        left: Math.min(x1, x2) / viewport.width,
        top: Math.min(y1, y2) / viewport.height,
        width: Math.abs(x2 - x1) / viewport.width,
        height: Math.abs(y2 - y1) / viewport.height,
      };
      if (url !== undefined) return safe.test(url) ? [{ box, url }] : [];
      return dest === null || dest === undefined ? [] : [{ box, destination: dest }];
    });
}
