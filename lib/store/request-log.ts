/** What left the browser, for the reader to see: kept thirty days, newest first. */

import type { OutgoingRequest } from '../lookup/index.ts';
import type { Database, RequestRow } from './db.ts';

const keptMs = 30 * 24 * 60 * 60 * 1000;

export async function logRequest(db: Database, request: OutgoingRequest): Promise<void> {
  await db.transaction('rw', db.requests, async () => {
    await db.requests
      .where('at')
      .below(request.at - keptMs)
      .delete();
    await db.requests.add(request);
  });
}

export function latestRequests(db: Database, count: number): Promise<RequestRow[]> {
  return db.requests.orderBy('at').reverse().limit(count).toArray();
}
