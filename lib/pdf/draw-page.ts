/** Draws a page: its picture on a canvas, and its text over it for selecting. */

import type { PDFPageProxy } from 'pdfjs-dist';
import { AnnotationMode, TextLayer } from './engine.ts';
import { cssPerPoint } from './zoom.ts';

/** A canvas of more takes more memory than a page is worth. */
const mostPixels = 12_000_000;

export interface PictureOptions {
  /** 1 is the size on paper. */
  factor: number;
  /** Degrees beyond the page's own. */
  rotation: number;
  pixelRatio: number;
  signal: AbortSignal;
}

/** Rejects when the page is damaged or the signal aborts. */
export async function drawPicture(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  { factor, rotation, pixelRatio, signal }: PictureOptions,
): Promise<void> {
  const turned = page.rotate + rotation;
  const plain = page.getViewport({ scale: factor * cssPerPoint, rotation: turned });
  const fits = Math.sqrt(mostPixels / (plain.width * plain.height));
  const viewport = plain.clone({ scale: plain.scale * Math.min(pixelRatio, fits) });
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/**
 * Fills the element with the page's text, each run where it is in the picture; it scales with the
 * custom property `--total-scale-factor`. Resolves to the elements of the runs.
 */
export async function layText(
  page: PDFPageProxy,
  container: HTMLElement,
  rotation: number,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const content = await page.getTextContent();
  signal.throwIfAborted();
  const layer = new TextLayer({
    textContentSource: content,
    container,
    viewport: page.getViewport({ scale: cssPerPoint, rotation: page.rotate + rotation }),
  });
  const cancel = () => layer.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await layer.render();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
  return layer.textDivs;
}

/** Gives a canvas's memory back at once. */
export function emptyCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
