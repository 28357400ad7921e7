/** Where the reader was in each document, so that it opens there again. */

import type { Database, ReadingRow } from './db.ts';

/** Of so many documents the place is kept; of older ones only where there are notes on them. */
const mostKept = 1_000;

export function readingOf(db: Database, fingerprint: string): Promise<ReadingRow | undefined> {
  return db.readings.get(fingerprint);
}

/** What is given replaces what was; the addresses stay. */
export async function keepReading(
  db: Database,
  reading: Omit<ReadingRow, 'addresses'>,
): Promise<void> {
  await db.transaction('rw', db.readings, async () => {
    const before = await db.readings.get(reading.fingerprint);
    await db.readings.put({ ...reading, addresses: before?.addresses ?? [] });
    if ((await db.readings.count()) > mostKept) await forgetOldest(db);
  });
}

/**
 * The document under this address has notes: they are found when the same file is opened from
 * elsewhere. Only then is an address kept.
 */
export async function keepAddress(
  db: Database,
  fingerprint: string,
  address: string,
): Promise<void> {
  await db.transaction('rw', db.readings, async () => {
    const row = await db.readings.get(fingerprint);
    if (!row || row.addresses.includes(address)) return;
    await db.readings.put({ ...row, addresses: [...row.addresses, address] });
  });
}

/** The address and all others under which the same file is known. */
export async function sameFile(db: Database, address: string): Promise<string[]> {
  const rows = await db.readings.where('addresses').equals(address).toArray();
  return [...new Set([address, ...rows.flatMap(({ addresses }) => addresses)])];
}

async function forgetOldest(db: Database): Promise<void> {
  const oldest = await db.readings
    .orderBy('seenAt')
    .filter(({ addresses }) => addresses.length === 0)
    .first();
  if (oldest) await db.readings.delete(oldest.fingerprint);
}
