import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Hears the keys pressed anywhere inside an element that takes none itself. */
export function useKeys<T extends HTMLElement>(
  hear: (event: KeyboardEvent) => void,
): RefObject<T | null> {
  const element = useRef<T>(null);
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event);
    const inside = element.current;
    inside?.addEventListener('keydown', listen);
    return () => inside?.removeEventListener('keydown', listen);
  }, []);
  return element;
}
