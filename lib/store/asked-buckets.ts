/** Which buckets of the commons were asked for, so that a page seen again asks nobody. */

import type { Database } from './db.ts';

const freshMs = 6 * 60 * 60 * 1000;

/** `now`: milliseconds since 1970, as `at`. */
export async function isDue(db: Database, bucket: string, now: number): Promise<boolean> {
  const row = await db.askedBuckets.get(bucket);
  return !row || row.at < now - freshMs || row.at > now;
}

/** What it tells of past reading is forgotten with its use. */
export async function noteAsked(db: Database, bucket: string, at: number): Promise<void> {
  await db.transaction('rw', db.askedBuckets, async () => {
    await db.askedBuckets
      .where('at')
      .below(at - freshMs)
      .delete();
    await db.askedBuckets.put({ bucket, at });
  });
}
