/** Interfaces watch the database instead of each other; no other folder needs to know Dexie. */

import { liveQuery } from 'dexie';

/** Calls `next` with the answer now and whenever any part of Copyleaf changes it. Returns the end. */
export function watch<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error: failed });
  return () => subscription.unsubscribe();
}
