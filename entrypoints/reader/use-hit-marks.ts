/** Keeps the marks of a search on the drawn pages, and brings the hit that is looked at into view. */

import { useEffect } from 'preact/hooks';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import { clearHits, markHits, rangeOf } from '../../lib/pdf/hit-marks.ts';
import type { ReadingPosition } from '../../lib/pdf/reading-position.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { Search } from './use-search.ts';

export function useHitMarks(
  drawn: DrawnText,
  search: Search | undefined,
  goTo: (position: ReadingPosition) => void,
): void {
  const hits = search?.hits;
  const current = hits?.[search?.at ?? 0];

  useEffect(() => {
    if (!hits) return clearHits();
    const mark = (): void => markHits(drawn, hits, current);
    mark();
    const end = drawn.watch(mark);
    return () => {
      end();
      clearHits();
    };
  }, [drawn, hits, current]);

  useEffect(() => {
    if (!current) return undefined;
    return bringIntoView(drawn, current.page, () => rangeOf(drawn, current), goTo);
  }, [drawn, current]);
}
