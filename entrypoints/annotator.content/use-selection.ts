import { useEffect, useState } from 'preact/hooks';
import { onMessage } from '../../lib/messaging/protocol.ts';
import type { AnnotatedPlace, Passage } from './annotated-place.ts';

/** Selections come and go while the mouse moves; the bar waits until one stays. */
const restMs = 250;

/** The text the reader has selected on the page, when it has come to rest. */
export function useSelection(place: AnnotatedPlace, host: HTMLElement, free: boolean) {
  const [passage, setPassage] = useState<Passage>();
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = (byKeyboard: boolean): void => {
      if (document.activeElement === host) return;
      setFocused(byKeyboard);
      setPassage(selectedPassage(place));
    };
    const changed = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => read(false), restMs);
    };
    changed();
    document.addEventListener('selectionchange', changed);
    const end = onMessage('annotateSelection', () => read(true));
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('selectionchange', changed);
      end();
    };
  }, []);

  return { passage: free ? passage : undefined, focused, forget: () => setPassage(undefined) };
}

/** Not what is typed into a field, and nothing that is only white space. */
function selectedPassage(place: AnnotatedPlace): Passage | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const passage = place.passageOf(selection.getRangeAt(0).cloneRange());
  const inField = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
  return passage.quote === '' || inField ? undefined : passage;
}
