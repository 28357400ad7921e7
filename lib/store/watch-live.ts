import { liveQuery } from 'dexie';

/** A query's answer now and after each change of what it read, whoever made the change. */
export function watchLive<T>(
  query: () => Promise<T>,
  on: (answer: T) => void,
  failed: (error: unknown) => void,
): () => void {
  // Of what is no async function, Dexie loses sight at the first wait.
  const watching = liveQuery(async () => query()).subscribe({ next: on, error: failed });
  return () => watching.unsubscribe();
}
