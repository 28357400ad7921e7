/** Authors whom the reader does not want to see: at once, for themselves alone, and for as long as they like. */

import type { MutedRow } from './commons-rows.ts';
import type { Database } from './db.ts';

/** The latest first. May be watched. */
export async function mutedPeople(db: Database): Promise<MutedRow[]> {
  return (await db.muted.orderBy('at').toArray()).toReversed();
}

export async function mute(db: Database, row: MutedRow): Promise<void> {
  await db.muted.put(row);
}

export async function unmute(db: Database, pubkey: string): Promise<void> {
  await db.muted.delete(pubkey);
}
