/** Where the reader is: followed while scrolling, kept when the pages change their size. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  pageInView,
  positionIn,
  type ReadingPosition,
  scrollToPosition,
} from '../../lib/pdf/reading-position.ts';

export interface Position {
  /** The page the reader is on. */
  page: number;
  current: RefObject<ReadingPosition>;
  goTo: (position: ReadingPosition) => void;
}

/** `layout` changes whenever the pages are laid out anew. */
export function usePosition(
  scroller: RefObject<HTMLElement | null>,
  start: ReadingPosition,
  layout: readonly unknown[],
): Position {
  const [page, setPage] = useState(start.page);
  const current = useRef<ReadingPosition>(start);

  useLayoutEffect(() => {
    if (scroller.current) scrollToPosition(scroller.current, current.current);
  }, layout);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const scrolled = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        current.current = positionIn(element);
        setPage(pageInView(element));
      });
    };
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  function goTo(position: ReadingPosition): void {
    if (!scroller.current) return;
    current.current = position;
    scrollToPosition(scroller.current, position);
  }

  return { page, current, goTo };
}
