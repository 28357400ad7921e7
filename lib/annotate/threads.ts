/** Notes with what answers them. */

import type { Annotation } from './annotation.ts';

export interface Thread {
  note: Annotation;
  /** Each answer after what it answers. Flat: threads from elsewhere may be of any depth. */
  replies: Reply[];
}

export interface Reply {
  note: Annotation;
  /** 1 answers the note itself. */
  depth: number;
}

/**
 * In the order given. An answer whose note is not here stands by itself; of answers from elsewhere
 * that answer each other in a circle the first does.
 */
export function threadsOf(notes: readonly Annotation[]): Thread[] {
  const ids = new Set(notes.map(({ id }) => id));
  const answers = byParent(notes);
  const placed = new Set<Annotation>();
  const threadFrom = (note: Annotation): Thread => ({
    note,
    replies: below(note, answers, placed),
  });
  const isRoot = ({ replyTo }: Annotation): boolean => replyTo === undefined || !ids.has(replyTo);
  const roots = notes.filter(isRoot).map(threadFrom);
  const circles = notes.flatMap((note) =>
    placed.has(note) || isRoot(note) ? [] : [threadFrom(note)],
  );
  return [...roots, ...circles];
}

/** The note and every answer to it. */
export function allIn({ note, replies }: Thread): Annotation[] {
  return [note, ...replies.map((reply) => reply.note)];
}

function below(
  root: Annotation,
  answers: ReadonlyMap<string, Annotation[]>,
  placed: Set<Annotation>,
): Reply[] {
  const found: Reply[] = [];
  const open: Reply[] = [{ note: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (placed.has(at.note)) continue;
    placed.add(at.note);
    if (at.note !== root) found.push(at);
    const depth = at.depth + 1;
    const next = answers.get(at.note.id) ?? [];
    open.push(...next.toReversed().map((note) => ({ note, depth })));
  }
  return found;
}

function byParent(notes: readonly Annotation[]): Map<string, Annotation[]> {
  const answers = new Map<string, Annotation[]>();
  for (const note of notes) {
    if (note.replyTo === undefined) continue;
    const known = answers.get(note.replyTo);
    if (known) known.push(note);
    else answers.set(note.replyTo, [note]);
  }
  return answers;
}
