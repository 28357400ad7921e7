import type { PdfSource } from '../../lib/pdf/engine.ts';
import { useEffect, useState } from 'preact/hooks';
import { type OutlineEntry, readOutline } from '../../lib/pdf/outline.ts';

/** Empty until it is read, and for a document that has none, or a damaged one. */
export function useOutline(source: PdfSource): OutlineEntry[] {
  const [outline, setOutline] = useState<OutlineEntry[]>([]);
  useEffect(() => {
    void readOutline(source).then(setOutline, () => {});
  }, [source]);
  return outline;
}
