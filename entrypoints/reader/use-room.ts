import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Size } from '../../lib/pdf/zoom.ts';

/** Left free around a page. */
const marginPx = 16;

/** The room that an element leaves for a page, in CSS pixels, as the window changes. */
export function useRoom(element: RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 800, height: 600 });
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() =>
      setRoom({
        width: current.clientWidth - 2 * marginPx,
        height: current.clientHeight - 2 * marginPx,
      }),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return room;
}
