/** Reads the text and the sizes of all pages, one after the other, while the first are being read. */

import type { PdfSource } from '../../lib/pdf/engine.ts';
import { useEffect, useState } from 'preact/hooks';
import { DocumentText } from '../../lib/pdf/document-text.ts';
import type { Run } from '../../lib/pdf/line-ends.ts';
import { pageRuns } from '../../lib/pdf/page-runs.ts';
import type { Size } from '../../lib/pdf/zoom.ts';
import { report } from '../../lib/platform/log.ts';

/** How often the interface hears of progress. */
const everyMs = 300;

export interface ReadText {
  text: DocumentText;
  /** How many pages are in the text by now. */
  read: number;
  /**
   * Of the first page and of those that differ from it, in points, by their own rotation; empty
   * until the first is known.
   */
  sizes: readonly Size[];
}

export function useText(source: PdfSource): ReadText {
  const [text] = useState(() => new DocumentText(document));
  const [progress, setProgress] = useState<{ read: number; sizes: readonly Size[] }>({
    read: 0,
    sizes: [],
  });

  useEffect(() => {
    const end = new AbortController();
    let sizes: readonly Size[] = [];
    let told = 0;
    const tell = (): void => {
      told = performance.now();
      setProgress({ read: text.pages, sizes });
    };
    async function readAll(): Promise<void> {
      for (let number = 1; number <= source.numPages; number += 1) {
        const runs = await readPage(source, number, (size) => {
          if (isLike(size, sizes[0])) return;
          sizes = Object.assign([...sizes], { [number - 1]: size });
          if (number === 1) tell();
        });
        if (end.signal.aborted) return;
        text.append(runs);
        if (performance.now() - told > everyMs) tell();
      }
      tell();
    }
    report(readAll().catch((error: unknown) => end.signal.aborted || Promise.reject(error)));
    return () => end.abort();
  }, [source]);

  return { text, ...progress };
}

/** A page that is damaged has no text; the others are read all the same. */
async function readPage(
  source: PdfSource,
  number: number,
  onSize: (size: Size) => void,
): Promise<Run[]> {
  try {
    const page = await source.getPage(number);
    onSize(page.getViewport({ scale: 1 }));
    return await pageRuns(page);
  } catch {
    return [];
  }
}

function isLike({ width, height }: Size, other: Size | undefined): boolean {
  return width === other?.width && height === other.height;
}
