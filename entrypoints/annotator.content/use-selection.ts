import { useEffect, useState } from 'preact/hooks';
import { onMessage } from '../../lib/messaging/protocol.ts';
import type { AnnotatedPlace, Passage } from './annotated-place.ts';
import { everyDocument } from './every-document.ts';
import { selectedRange } from './selected-range.ts';

/** Selections come and go while the mouse moves; the bar waits until one stays. */
const restMs = 250;

/**
 * The text the reader has selected on the page, when it has come to rest. `onNothing`: the reader
 * asked for the bar without a selection.
 */
export function useSelection(
  place: AnnotatedPlace,
  host: HTMLElement,
  free: boolean,
  onNothing: () => void,
) {
  const [passage, setPassage] = useState<Passage>();
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = (byKeyboard: boolean): void => {
      if (!byKeyboard && document.activeElement === host) return;
      const selected = selectedPassage(place);
      setFocused(byKeyboard);
      setPassage(selected);
      if (byKeyboard && !selected) onNothing();
    };
    const changed = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => read(false), restMs);
    };
    changed();
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setPassage(undefined);
    };
    const leave = new AbortController();
    const { signal } = leave;
    everyDocument(document, signal, (one) => {
      one.addEventListener('selectionchange', changed, { signal });
      one.addEventListener('keydown', escape, { signal });
    });
    const end = onMessage('annotateSelection', () => {
      clearTimeout(waiting); // it would take the focus away again
      read(true);
    });
    return () => {
      clearTimeout(waiting);
      leave.abort();
      end();
    };
  }, []);

  return { passage: free ? passage : undefined, focused, forget: () => setPassage(undefined) };
}

function selectedPassage(place: AnnotatedPlace): Passage | undefined {
  const range = selectedRange(document);
  const passage = range && place.passageOf(range);
  return passage && passage.quote !== '' ? passage : undefined;
}
