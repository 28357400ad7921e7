/**
 * Plain text comes as one block of any length, of which always a part is in sight. Which of its ranges
 * are near the window is looked at whenever something scrolls.
 */

import { offsetOf } from './rectangles.ts';

/** Windows high, and ranges in it: with less it is not worth while. */
const tall = 4;
const many = 20;
/** Windows above and below that still are near. */
const around = 1;
/** Characters: one that begins far above may reach down here. */
const long = 3000;

export class TallBlocks {
  readonly #onScrolled: (block: Element) => void;
  readonly #blocks = new Set<Element>();
  readonly #heard = new Set<Document>();
  readonly #leave = new AbortController();
  #frame = 0;

  /** `onScrolled` is called for each block, at most once a frame. */
  constructor(onScrolled: (block: Element) => void) {
    this.#onScrolled = onScrolled;
  }

  /** Whether a block that has come near the window is one. */
  take(block: Element, height: number, ranges: number): boolean {
    if (ranges < many || height < tall * window.innerHeight) return false;
    this.#blocks.add(block);
    this.#hear(document);
    this.#hear(block.ownerDocument);
    return true;
  }

  drop(block: Element): void {
    this.#blocks.delete(block);
  }

  clear(): void {
    this.#leave.abort();
    cancelAnimationFrame(this.#frame);
    this.#blocks.clear();
  }

  #hear(scrolled: Document): void {
    if (this.#heard.has(scrolled)) return;
    this.#heard.add(scrolled);
    const soon = (): void => {
      if (this.#blocks.size === 0) return;
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        for (const block of this.#blocks) this.#onScrolled(block);
      });
    };
    // Scrolling does not bubble.
    const listening = { capture: true, passive: true, signal: this.#leave.signal };
    scrolled.addEventListener('scroll', soon, listening);
  }
}

/** Those of a block that are near the window; looks at a few of them only, as they lie in order. */
export function nearWindow(block: Element, ranges: readonly Range[]): Set<Range> {
  const { y } = offsetOf(block.ownerDocument);
  const height = window.innerHeight;
  const isAbove = (range: Range): boolean =>
    range.getBoundingClientRect().bottom + y < -around * height;
  const isBelow = (range: Range): boolean =>
    range.getBoundingClientRect().top + y > (1 + around) * height;
  const inOrder = ranges.toSorted((one, other) =>
    one.compareBoundaryPoints(Range.START_TO_START, other),
  );
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const range = inOrder[middle];
    if (range && isAbove(range)) low = middle + 1;
    else high = middle;
  }
  const near = new Set<Range>();
  for (const range of inOrder.slice(low)) {
    if (isBelow(range)) break;
    near.add(range);
  }
  for (const range of inOrder.slice(0, low))
    if (range.toString().length > long && !isAbove(range)) near.add(range);
  return near;
}
