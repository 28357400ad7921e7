/**
 * What a note says where it was shared follows the note: a change is shared as a change, a deletion
 * takes it back. One watcher for whatever context the note is changed in.
 */

import type { Database } from '../../store/db.ts';
import { sharedWithNotes, shareFollows, shareEnds } from '../../store/shared-notes.ts';
import { watchLive } from '../../store/watch-live.ts';
import type { Contributor } from '../contributor.ts';
import type { World } from '../world.ts';

/** As long as a deletion can be taken back with one press. */
const graceMs = 15_000;

export function followNotes(
  db: Database,
  contributor: Contributor,
  world: Pick<World, 'after'>,
  report: (error: unknown) => void,
): () => void {
  const leaving = new Map<string, () => void>();
  let queue = Promise.resolve();
  const soon = (deed: () => Promise<void>) => {
    queue = queue.then(deed).catch(report);
  };

  const stop = watchLive(
    () => sharedWithNotes(db),
    (rows) => {
      for (const { scope, note, modified, row } of rows) {
        const key = `${scope} ${note}`;
        if (row) {
          leaving.get(key)?.();
          leaving.delete(key);
          if (modified !== undefined && row.modified > modified)
            soon(() => shareAgain(scope, note, row.modified));
        } else if (!leaving.has(key)) {
          leaving.set(
            key,
            world.after(graceMs, () => soon(() => takeBack(scope, note))),
          );
        }
      }
    },
    report,
  );

  async function shareAgain(scope: string, note: string, modified: string): Promise<void> {
    // Noted first: a note that cannot be shared is not tried again with every change of another.
    await shareFollows(db, scope, note, modified);
    await contributor.shareNote(scope, note);
  }

  async function takeBack(scope: string, note: string): Promise<void> {
    leaving.delete(`${scope} ${note}`);
    if (await db.notes.get(note)) return;
    await contributor.withdrawNote(scope, note);
    await shareEnds(db, scope, note);
  }

  return () => {
    stop();
    for (const cancel of leaving.values()) cancel();
  };
}
