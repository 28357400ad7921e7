import { useEffect, useState } from 'preact/hooks';
import { onMessage } from '../../lib/messaging/protocol.ts';
import type { AnnotatedPlace } from './annotated-place.ts';
import type { View } from './view.ts';

const doneMs = 6000;

/** The annotator's view, and what opens and closes it by itself. */
export function useView(place: AnnotatedPlace, host: HTMLElement) {
  const [view, setView] = useState<View>();
  /** Nothing may take the place of a note that is being written. */
  const offer = (next: View | undefined): void =>
    setView((now) => (now?.kind === 'compose' ? now : next));

  const composePageNote = (): void =>
    offer({ kind: 'compose', note: place.make({ motivation: 'commenting' }) });

  useEffect(() => {
    void (async () => {
      const note = await place.calls.drafts.read();
      if (!note) return;
      const passage = await place.find(note);
      // Without its place it can still be written to the end: it is listed as one that lost it.
      offer({ kind: 'compose', note, ...(passage && { passage }) });
    })();
    return onMessage('annotatePage', composePageNote);
  }, []);

  useEffect(() => {
    const click = (event: MouseEvent): void => {
      if (event.composedPath().includes(host)) return;
      const found = place.at(event.clientX, event.clientY);
      offer(found && { kind: 'card', ...found });
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') offer(undefined);
    };
    document.addEventListener('click', click);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('keydown', escape);
    };
  }, []);

  useEffect(() => {
    if (view?.kind !== 'done') return undefined;
    const timer = setTimeout(() => setView(undefined), doneMs);
    return () => clearTimeout(timer);
  }, [view]);

  return { view, setView, composePageNote };
}
