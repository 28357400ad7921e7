import { useEffect, useState } from 'preact/hooks';
import type { Database } from './db.ts';

/** Whether another window of ours keeps the database in an older form, so that we have to wait. */
export function useBlocked(db: Database): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const wait = (): void => setBlocked(true);
    db.on('blocked', wait);
    void db
      .open()
      .finally(() => setBlocked(false))
      .catch(() => {}); // whoever asks next is told
    return () => db.on('blocked').unsubscribe(wait);
  }, [db]);
  return blocked;
}
