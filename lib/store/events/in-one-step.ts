/** An event and all that follows from it: in the database together, or not at all. */

import type { Database } from '../db.ts';
import { storing } from '../storing.ts';

/** Throws `StoreError`. Only these tables may be used within. */
export function inOneStep<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const tables = [
    db.events,
    db.rumours,
    db.retractions,
    db.circles,
    db.shared,
    db.notes,
    db.outbox,
    db.muted,
    db.told,
    db.findings,
  ];
  return storing(() => db.transaction('rw', [...tables, db.identities], async () => work()));
}
