/** Notes as the margin and the preview show them. */

import { i18n } from '#i18n';
import type { MarginNote } from '../../components/note-margin.tsx';
import type { PreviewNote } from '../../components/note-preview.tsx';
import type { NotesInSight } from './notes-in-sight.ts';

const quoteLength = 80;
/** Two numbers on one line stand below each other. */
const apartPx = 26;

/**
 * Those near the window, and those that the arrow keys lead to from the current one; the others wait
 * until they come near: a page may have hundreds.
 */
export function marginNotes(inSight: NotesInSight, current: string | undefined): MarginNote[] {
  const boxes = inSight.boxes();
  const at = current === undefined ? -1 : inSight.ids.indexOf(current);
  const notes: MarginNote[] = [];
  let last = -Infinity;
  for (const [i, id] of inSight.ids.entries()) {
    const box = boxes.get(id);
    const isEdge = i === 0 || i === inSight.ids.length - 1;
    if (!box && !isEdge && (at < 0 || Math.abs(i - at) > 1)) continue;
    const found = inSight.note(id);
    if (!found) continue;
    const top = box && Math.max(Math.round(box.top), last + apartPx);
    last = top ?? last;
    const { note, passage } = found;
    const quote = passage.quote.replaceAll(/\s+/gu, ' ').slice(0, quoteLength);
    notes.push({
      id,
      number: i + 1,
      quote,
      tint: note.colour ?? 'sun',
      ...(top !== undefined && { top }),
    });
  }
  return notes;
}

export function previewNotes(inSight: NotesInSight, ids: readonly string[]): PreviewNote[] {
  return ids.flatMap((id) => {
    const note = inSight.note(id)?.note;
    if (!note) return [];
    const isMine = (note.origin ?? 'mine') === 'mine';
    const author = note.creator.name ?? i18n.t(isMine ? 'annotate.you' : 'annotate.someone');
    return { id, number: inSight.ids.indexOf(id) + 1, author, text: note.text ?? '' };
  });
}
