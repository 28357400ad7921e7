import { liveQuery } from 'dexie';

/** A query's answer now and after each change of what it read, whoever made the change. */
export function watchLive<T>(
  query: () => Promise<T>,
  on: (answer: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const watching = liveQuery(query).subscribe({ next: on, error: failed });
  return () => watching.unsubscribe();
}
