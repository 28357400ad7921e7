import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../lib/annotate/index.ts';
import { report } from '../../lib/platform/log.ts';
import type { Contribution } from '../../lib/share/contributions-for.ts';
import type { Database } from '../../lib/store/db.ts';
import type { NotesOfTab } from './use-notes.ts';
import { watchLive } from '../../lib/store/watch-live.ts';

type Standings = ReadonlyMap<string, Contribution[]>;

const fail = (error: unknown): void => report(Promise.reject(error));

/** How the notes that are shared stand, by their ids; all asked at once, and after the notes themselves. */
export function useStandings(db: Database, shown: NotesOfTab | undefined): Standings {
  const notes: Annotation[] = [
    ...(shown?.notes ?? []),
    ...(shown?.apart.flatMap((one) => one.notes) ?? []),
  ];
  const [standings, setStandings] = useState<Standings>(new Map());
  const key = notes.map(({ id, origin }) => `${id} ${origin}`).join('\n');
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const watch = async (): Promise<void> => {
      const { contributionsOfNotes } = await import('../../lib/share/contributions-of-notes.ts');
      if (isOver) return;
      stop = watchLive(() => contributionsOfNotes(db, notes), setStandings, fail);
    };
    if (notes.length > 0) report(watch());
    return () => {
      isOver = true;
      stop?.();
    };
  }, [key]);
  return standings;
}
