import type { Annotation } from '../../lib/annotate/index.ts';

/** What answers a note, and what answers that, in the order given: answers follow what they answer. */
export function answersTo(id: string, notes: readonly Annotation[]): Annotation[] {
  const thread = new Set([id]);
  return notes.filter((note) => {
    if (note.replyTo === undefined || !thread.has(note.replyTo)) return false;
    thread.add(note.id);
    return true;
  });
}
