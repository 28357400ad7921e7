/** Which of the notes on a work come first: near ones. What strangers write is one press away, and moves nothing. */

import type { Annotation } from '../../annotate/annotation.ts';
import type { Database } from '../../store/db.ts';
import { contributionsIn } from '../contributions-for.ts';
import { authorOf, eventOf } from '../contributions/ids.ts';
import { type View, viewOf } from './view-of.ts';

/**
 * `near`: the reader's own, of circles, of people they know or that these approve of. `far`: of
 * strangers. `folded`: people the reader knows complained about it. `muted`: the reader does not want
 * to see it.
 */
export type Regard = 'near' | 'far' | 'folded' | 'muted';

/** By id of the note. Only reads: may be watched. */
export async function regardOf(
  db: Database,
  notes: readonly Annotation[],
): Promise<ReadonlyMap<string, Regard>> {
  const byScope = new Map<string, Annotation[]>();
  for (const note of notes) {
    const scope = scopeOf(note);
    if (scope !== undefined) byScope.set(scope, [...(byScope.get(scope) ?? []), note]);
  }
  const regards = await Promise.all(
    [...byScope].map(async ([scope, some]) => regardIn(await viewOf(db, scope), some)),
  );
  return new Map(regards.flat());
}

/** Those to be shown without being asked for. */
export async function nearNotes(db: Database, notes: readonly Annotation[]): Promise<Annotation[]> {
  const regard = await regardOf(db, notes);
  return notes.filter(({ id }) => (regard.get(id) ?? 'near') === 'near');
}

/** Undefined for what was written here. */
function scopeOf({ origin = 'mine' }: Annotation): string | undefined {
  if (origin === 'mine') return undefined;
  return origin === 'commons' ? origin : origin.slice('circle:'.length);
}

async function regardIn(view: View, notes: readonly Annotation[]): Promise<[string, Regard][]> {
  const ids = notes.flatMap(({ id }) => eventOf(id) ?? []);
  const contributions = await contributionsIn(view, await view.sayings.find(ids));
  const standings = new Map(contributions.map((one) => [one.original.id, one.standing]));
  return notes.map(({ id, creator }) => {
    const author = authorOf(creator.id ?? '');
    const standing = standings.get(eventOf(id) ?? '');
    if (standing?.isHidden || (author !== null && view.isMuted(author))) return [id, 'muted'];
    if (standing?.state === 'folded') return [id, 'folded'];
    const isKnown = author !== null && (view.counts(author) || author === view.me);
    const isNear = view.scope !== 'commons' || isKnown || (standing?.approvals.length ?? 0) > 0;
    return [id, isNear ? 'near' : 'far'];
  });
}
