import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { everyDocument } from './every-document.ts';
import { placeBy } from './place-by.ts';

interface FrameProps {
  /** The passage it belongs to; without one it stands in the corner. */
  range?: Range | undefined;
  side?: 'above' | 'below';
  children: ComponentChildren;
}

/** Stands beside a passage, wholly inside the window, also when it grows or the page is scrolled. */
export function Frame({ range, side = 'below', children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!range || !element) return undefined;
    const place = (): void => {
      element.style.cssText = placeBy(range, side, element.getBoundingClientRect());
    };
    place();
    const growing = new ResizeObserver(place);
    growing.observe(element);
    let next = 0;
    const follow = (): void => {
      next ||= requestAnimationFrame(() => {
        next = 0;
        place();
      });
    };
    const leave = new AbortController();
    const listening = { capture: true, passive: true, signal: leave.signal };
    everyDocument(document, leave.signal, (one) =>
      one.addEventListener('scroll', follow, listening),
    );
    window.addEventListener('resize', follow, listening);
    return () => {
      growing.disconnect();
      leave.abort();
      cancelAnimationFrame(next);
    };
  }, [range, side]);
  return (
    <div ref={frame} class={range ? 'frame' : 'frame corner'}>
      {children}
    </div>
  );
}
