/** Marks what was searched for on the drawn pages, without touching their nodes. */

import type { DrawnText } from './drawn-text.ts';
import type { Hit } from './search.ts';

const everyHit = 'copyleaf-hit';
const thisHit = 'copyleaf-hit-now';

export function markHits(drawn: DrawnText, hits: readonly Hit[], current: Hit | undefined): void {
  const pages = new Set(drawn.pages);
  const all = new Highlight();
  const now = new Highlight();
  now.priority = 1;
  for (const hit of hits) {
    const range = pages.has(hit.page) ? rangeOf(drawn, hit) : undefined;
    if (range) (hit === current ? now : all).add(range);
  }
  CSS.highlights.set(everyHit, all);
  CSS.highlights.set(thisHit, now);
}

export function clearHits(): void {
  CSS.highlights.delete(everyHit);
  CSS.highlights.delete(thisHit);
}

/** Undefined while the page is not drawn. */
export function rangeOf(drawn: DrawnText, { page, from, to }: Hit): Range | undefined {
  return drawn.rangeOn(page, { from: { page, ...from }, to: { page, ...to } });
}
