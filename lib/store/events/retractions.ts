/** Who has taken back what. */

import type { Database } from '../db.ts';
import type { Named } from './slice.ts';

/** In the order of the names. */
export async function readRetractions(
  db: Database,
  scope: string,
  names: readonly Named[],
): Promise<(number | undefined)[]> {
  const keys = names.map(({ author, name }): [string, string, string] => [scope, author, name]);
  const rows = await db.retractions.bulkGet(keys);
  return rows.map((row) => row?.until);
}

export async function writeRetractions(
  db: Database,
  scope: string,
  retractions: readonly (Named & { until: number })[],
): Promise<void> {
  if (retractions.length === 0) return;
  await db.retractions.bulkPut(retractions.map((retraction) => ({ scope, ...retraction })));
}
