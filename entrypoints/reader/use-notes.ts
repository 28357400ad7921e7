/** The notes of the document in the reader, with all that makes and shows them on other pages. */

import { useEffect, useRef } from 'preact/hooks';
import { onMessage } from '../../lib/messaging/protocol.ts';
import type { Stretch } from '../../lib/pdf/document-text.ts';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import type { ReadingPosition } from '../../lib/pdf/reading-position.ts';
import { report } from '../../lib/platform/log.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepAddress } from '../../lib/store/readings.ts';
import { mountAnnotator } from '../annotator.content/mount-annotator.tsx';
import { bringIntoView } from './bring-into-view.ts';
import type { Opened } from './open-document.ts';
import { PdfNotes } from './pdf-notes.ts';
import type { ReadText } from './use-text.ts';
import { useWork } from './use-work.ts';

/** In a long document notes are looked for when so much of it is read, and again in the whole. */
const firstPages = 40;

export function useNotes(
  db: Database,
  opened: Opened,
  { text, read }: ReadText,
  drawn: DrawnText,
  goTo: (position: ReadingPosition) => void,
): void {
  const notes = useRef<PdfNotes>(undefined);
  const isWhole = read === opened.document.numPages;

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const show = (stretch: Stretch): Promise<void> =>
      new Promise((resolve) => {
        const { page } = stretch.from;
        bringIntoView(drawn, page, () => drawn.rangeOn(page, stretch), goTo, resolve);
      });
    const { address, fingerprint } = opened;
    const onKept = () => keepAddress(db, fingerprint, address);
    const made = new PdfNotes({ text, drawn, address, show, onKept, signal });
    notes.current = made;
    const endings = [
      onMessage('notesChanged', () => report(made.load())),
      onMessage('showNote', ({ data }) => report(made.scrollTo(data))),
      mountAnnotator(made),
    ];
    report(made.load());
    return () => {
      end.abort();
      for (const ending of endings) ending();
    };
  }, [opened]);

  useEffect(() => {
    if (isWhole || read >= firstPages) report(notes.current?.anchor(isWhole) ?? Promise.resolve());
  }, [isWhole, read >= firstPages]);

  useWork(opened, () => report(notes.current?.load() ?? Promise.resolve()));
}
