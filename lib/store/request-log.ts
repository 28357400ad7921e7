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

export interface RequestsToHost {
  host: string;
  /** Who asked: a source's id, `check`, `reader` or `relay`. */
  source: string;
  count: number;
  /** Milliseconds since 1970. */
  last: number;
}

/** The most asked first. */
export async function requestsByHost(db: Database): Promise<RequestsToHost[]> {
  const hosts = new Map<string, RequestsToHost>();
  await db.requests.each(({ host, source, at }) => {
    const key = `${host} ${source}`;
    const known = hosts.get(key) ?? { host, source, count: 0, last: 0 };
    hosts.set(key, { ...known, count: known.count + 1, last: Math.max(known.last, at) });
  });
  return [...hosts.values()].toSorted(
    (one, other) => other.count - one.count || other.last - one.last,
  );
}

/** Gives the way back. */
export async function clearRequests(db: Database): Promise<() => Promise<void>> {
  const rows = await db.requests.toArray();
  await db.requests.clear();
  return async () => void (await db.requests.bulkPut(rows));
}
