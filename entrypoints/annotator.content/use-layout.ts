import { useEffect, useState } from 'preact/hooks';
import { everyDocument } from './every-document.ts';
import type { NotesInSight } from './notes-in-sight.ts';

/** Renders again when passages may be elsewhere in the window, at most once a frame. */
export function useLayout(inSight: NotesInSight): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    const leave = new AbortController();
    let frame = 0;
    const soon = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        redraw((count) => count + 1);
      });
    };
    // Scrolling happens in elements and frames too, and does not bubble.
    const listening = { capture: true, passive: true, signal: leave.signal };
    everyDocument(document, leave.signal, (one) => {
      for (const event of ['scroll', 'load', 'transitionend'])
        one.addEventListener(event, soon, listening);
    });
    window.addEventListener('resize', soon, listening);
    const sizes = new ResizeObserver(soon);
    sizes.observe(document.documentElement);
    const end = inSight.watch(soon);
    return () => {
      leave.abort();
      sizes.disconnect();
      end();
      cancelAnimationFrame(frame);
    };
  }, []);
}
