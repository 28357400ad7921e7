import { liveQuery } from 'dexie';
import type { Database } from '../db.ts';
import { catchUpOnce } from './catch-up.ts';

/**
 * Keeps the search index up to date for as long as this context lives. Several contexts may: their
 * batches are transactions that wait for each other.
 */
export function keepIndex(db: Database, onError: (error: unknown) => void): () => void {
  let running = false;
  let left = 0;
  async function work(): Promise<void> {
    if (running) return;
    running = true;
    try {
      // Between two batches others get their turn.
      while (left > 0) left = await catchUpOnce(db).then(pause);
    } catch (error) {
      onError(error);
    } finally {
      running = false;
    }
  }
  const watching = liveQuery(() => db.journal.count()).subscribe({
    next: (count) => {
      left = count;
      void work();
    },
    error: onError,
  });
  return () => watching.unsubscribe();
}

function pause<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 0, value));
}
