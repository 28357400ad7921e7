import { useEffect, useRef, useState } from 'preact/hooks';
import { onMessage } from '../../lib/messaging/protocol.ts';
import { offsetOf } from '../../lib/annotate/showing/rectangles.ts';
import type { AnnotatedPlace } from './annotated-place.ts';
import { everyDocument } from './every-document.ts';
import type { NotesInSight } from './notes-in-sight.ts';
import type { View } from './view.ts';

const doneMs = 6000;

/** The annotator's view, and what opens and closes it by itself. */
export function useView(place: AnnotatedPlace, host: HTMLElement, inSight?: NotesInSight) {
  const [view, setView] = useState<View>();
  const latest = useRef(view);
  latest.current = view;
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
    const end = new AbortController();
    const { signal } = end;
    const click = (event: MouseEvent, { x, y }: { x: number; y: number }): void => {
      if (event.composedPath().includes(host)) return;
      const found = place.at(event.clientX + x, event.clientY + y);
      offer(found && { kind: 'card', ...found });
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') offer(undefined);
    };
    everyDocument(document, signal, (one) => {
      // On its way down: what the page keeps to itself is a click all the same.
      one.addEventListener('click', (event) => click(event, offsetOf(one)), {
        capture: true,
        signal,
      });
      one.addEventListener('keydown', escape, { signal });
    });
    const stop = inSight?.onOpen((found) => offer({ kind: 'card', ...found }));
    return () => {
      end.abort();
      stop?.();
    };
  }, []);

  useEffect(() => {
    if (view?.kind !== 'card') return undefined;
    const { onClosed } = view;
    // What comes next takes the focus itself; nothing leaves it where it was.
    return () => {
      if (!latest.current) onClosed?.();
    };
  }, [view]);

  useEffect(() => {
    if (view?.kind !== 'done' || view.stays) return undefined;
    const timer = setTimeout(() => setView(undefined), doneMs);
    return () => clearTimeout(timer);
  }, [view]);

  return { view, setView, composePageNote };
}
