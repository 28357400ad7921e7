/** Keeps where and how the reader has the document, a moment after it changed. */

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReadingPosition } from '../../lib/pdf/reading-position.ts';
import type { Zoom } from '../../lib/pdf/zoom.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepReading } from '../../lib/store/readings.ts';

const restMs = 400;

interface Remembered {
  fingerprint: string;
  scroller: RefObject<HTMLElement | null>;
  position: RefObject<ReadingPosition>;
  zoom: Zoom;
  rotation: number;
}

export function useRemembered(db: Database, remembered: Remembered): void {
  const { fingerprint, scroller, position, zoom, rotation } = remembered;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      const { current } = position;
      if (!current) return;
      const place = { fingerprint, position: current, zoom, rotation, seenAt: Date.now() };
      report(keepReading(db, place));
    };
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    };
    changed();
    scroller.current?.addEventListener('scroll', changed, { passive: true });
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      scroller.current?.removeEventListener('scroll', changed);
      removeEventListener('pagehide', keep);
    };
  }, [fingerprint, zoom, rotation]);
}
