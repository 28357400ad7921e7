/** The reader's own row of secrets. */

import type { Database } from '../db.ts';
import type { IdentityRow } from './rows.ts';

/** Made by `make` when there is none; two callers at once get the same. */
export async function readerRow(db: Database, make?: () => IdentityRow): Promise<IdentityRow> {
  return db.transaction('rw', db.identities, async () => {
    const there = await db.identities.get('seed');
    if (there) return there;
    if (!make) throw new Error('there is no identity yet');
    const row = make();
    await db.identities.add(row);
    return row;
  });
}

/** May be watched. */
export const readerRowIfAny = (db: Database): Promise<IdentityRow | undefined> =>
  db.identities.get('seed');

/** Empty when they have not said, or nothing was shared yet. May be watched. */
export async function readersName(db: Database): Promise<string> {
  return (await db.identities.get('seed'))?.called ?? '';
}

export async function nameReader(db: Database, called: string): Promise<void> {
  await db.identities.update('seed', { called });
}

export async function noteSaved(db: Database, at: number): Promise<void> {
  await db.identities.update('seed', { savedAt: at });
}

/** The name stays. */
export async function putSeed(
  db: Database,
  secret: Uint8Array<ArrayBuffer>,
  madeAt: number,
): Promise<void> {
  await db.transaction('rw', db.identities, async () => {
    const called = (await db.identities.get('seed'))?.called ?? '';
    await db.identities.put({ name: 'seed', secret, called, madeAt, savedAt: madeAt });
  });
}
