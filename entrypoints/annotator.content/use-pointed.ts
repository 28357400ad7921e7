import { useEffect, useState } from 'preact/hooks';
import { offsetOf } from '../../lib/annotate/showing/rectangles.ts';
import { everyDocument } from './every-document.ts';
import type { NotesInSight } from './notes-in-sight.ts';

/** A pointer on its way over the page means nothing. */
const restMs = 150;

export interface Pointed {
  ids: readonly string[];
  x: number;
  y: number;
}

/** The notes on which the pointer has come to rest. */
export function usePointed(inSight: NotesInSight, host: HTMLElement): Pointed | undefined {
  const [pointed, setPointed] = useState<Pointed>();
  useEffect(() => {
    const leave = new AbortController();
    const listening = { passive: true, signal: leave.signal };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const away = (): void => {
      clearTimeout(waiting);
      setPointed((now) => {
        if (now) inSight.emphasise(undefined);
        return undefined;
      });
    };
    const rest = (x: number, y: number): void => {
      const ids = inSight.at(x, y);
      if (ids.length === 0) return;
      inSight.emphasise(ids[0]);
      setPointed({ ids, x, y });
    };
    everyDocument(document, leave.signal, (one) => {
      const moved = (event: PointerEvent): void => {
        away();
        if (inSight.ids.length === 0 || event.buttons > 0) return;
        if (event.composedPath().includes(host)) return;
        const { x, y } = offsetOf(one);
        waiting = setTimeout(() => rest(event.clientX + x, event.clientY + y), restMs);
      };
      one.addEventListener('pointermove', moved, listening);
      for (const event of ['pointerdown', 'keydown', 'pointerleave'])
        one.addEventListener(event, away, listening);
      one.addEventListener('scroll', away, { ...listening, capture: true });
    });
    return () => {
      clearTimeout(waiting);
      leave.abort();
    };
  }, []);
  return pointed;
}
