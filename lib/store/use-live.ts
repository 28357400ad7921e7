/** Interfaces watch the database instead of each other; no other folder needs to know Dexie. */

import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * A query's answer, kept current whoever changes the database; `undefined` until the first one.
 * What an async function asks is watched to its end; of any other, Dexie loses sight at the first wait.
 * The query is made anew when `inputs` change. A failing query throws where it is used.
 * `first`: its answer, where somebody read that already.
 */
export function useLive<T>(query: () => Promise<T>, inputs: unknown[], first?: T): T | undefined {
  const [value, setValue] = useState(first);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const watching = liveQuery(async () => query()).subscribe({
      next: (next) => setValue(() => next),
      error: setFailure,
    });
    return () => watching.unsubscribe();
  }, inputs);
  if (failure) throw failure;
  return value;
}
