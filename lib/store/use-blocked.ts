import { useEffect, useState } from 'preact/hooks';
import { StoreError } from '../work/store-error.ts';
import type { Database } from './db.ts';

/**
 * Whether another window of ours keeps the database in an older form, so that we have to wait. A
 * database that cannot be opened throws where this is used: live queries keep silent about it.
 */
export function useBlocked(db: Database): boolean {
  // It is told once, perhaps before anybody watched.
  const [blocked, setBlocked] = useState(db.isBlocked);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const wait = (): void => setBlocked(true);
    db.on('blocked', wait);
    db.open()
      .finally(() => setBlocked(false))
      .catch(setFailure);
    return () => db.on('blocked').unsubscribe(wait);
  }, [db]);
  if (failure) throw failure;
  return blocked;
}

/** Both are for the nearest boundary of faults to show. */
export function useOpen(db: Database): void {
  if (useBlocked(db)) throw new StoreError('blocked');
}
