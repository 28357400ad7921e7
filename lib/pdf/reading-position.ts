/** Where a reader is in a document: kept while it is zoomed or turned, and remembered per file. */

export interface ReadingPosition {
  /** Counted from 1. */
  page: number;
  /** How much of the page is above the window's upper edge, 0..1. */
  at: number;
}

/** The pages are the scrolling element's children. */
export function positionIn(scroller: HTMLElement): ReadingPosition {
  const page = firstEndingAfter(scroller, scroller.scrollTop);
  const element = childAt(scroller, page);
  if (!element || element.offsetHeight === 0) return { page: 1, at: 0 };
  const at = (scroller.scrollTop - element.offsetTop) / element.offsetHeight;
  return { page, at: Math.min(Math.max(at, 0), 1) };
}

/** The page in the middle of the window: the one that readers say they are on. */
export function pageInView(scroller: HTMLElement): number {
  return firstEndingAfter(scroller, scroller.scrollTop + scroller.clientHeight / 3);
}

export function scrollToPosition(scroller: HTMLElement, { page, at }: ReadingPosition): void {
  const element = childAt(scroller, page);
  if (element)
    scroller.scrollTop = element.offsetTop + at * element.offsetHeight - gapOf(scroller, at);
}

/** A page that is gone to stands below the window's edge as it stands below its neighbour. */
function gapOf(scroller: HTMLElement, at: number): number {
  return at === 0 ? Number.parseFloat(getComputedStyle(scroller).rowGap) || 0 : 0;
}

function childAt(scroller: HTMLElement, page: number): HTMLElement | undefined {
  return scroller.children[page - 1] as HTMLElement | undefined;
}

/** By bisection: a document may have a thousand pages. */
function firstEndingAfter(scroller: HTMLElement, y: number): number {
  let low = 0;
  let high = scroller.children.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const element = scroller.children[middle] as HTMLElement;
    if (element.offsetTop + element.offsetHeight <= y) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
