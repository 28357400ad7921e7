/** Prints pages as pictures: the browser prints what it shows, and most pages are not drawn. */

import { drawPicture, emptyCanvas } from '../../lib/pdf/draw-page.ts';
import type { PdfSource } from '../../lib/pdf/engine.ts';

/** Enough for text; twice as much would take four times the memory. */
const dotsPerInch = 200;

export interface PrintRange {
  from: number;
  to: number;
}

/** Resolves when the browser's own dialog has been closed. Rejects when the signal aborts. */
export async function printPages(
  source: PdfSource,
  { from, to }: PrintRange,
  onPage: (page: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'printed';
  const style = new CSSStyleSheet();
  const pictures: string[] = [];
  try {
    for (let number = from; number <= to; number += 1) {
      onPage(number);
      const page = await source.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      if (number === from) style.replaceSync(`@page{size:${width}pt ${height}pt;margin:0}`);
      const picture = await pictureOf(page, signal);
      pictures.push(picture.src);
      sheets.append(picture);
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.body.append(sheets);
    await Promise.all([...sheets.querySelectorAll('img')].map((image) => image.decode()));
    signal.throwIfAborted();
    print();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    sheets.remove();
    for (const address of pictures) URL.revokeObjectURL(address);
  }
}

async function pictureOf(
  page: Awaited<ReturnType<PdfSource['getPage']>>,
  signal: AbortSignal,
): Promise<HTMLImageElement> {
  const canvas = document.createElement('canvas');
  await drawPicture(page, canvas, { factor: 1, rotation: 0, pixelRatio: dotsPerInch / 96, signal });
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  emptyCanvas(canvas);
  signal.throwIfAborted();
  const image = new Image();
  image.alt = '';
  if (blob) image.src = URL.createObjectURL(blob);
  return image;
}
