/** Questions of NIP-01 put to the database. */

import type { Database } from '../db.ts';
import { forEachOf } from './each.ts';
import { type Filter, newestFirst, type SignedEvent } from './event.ts';
import { itemOf, keyOf, planOf, type Span } from './marks.ts';
import type { EventRow } from './rows.ts';

export type Matches = (filter: Filter, event: SignedEvent) => boolean;

/** Newest first, ties by lowest id. `matches` has the last word. */
export async function findEvents(
  db: Database,
  filter: Filter,
  matches: Matches,
): Promise<SignedEvent[]> {
  const events = (await candidates(db, filter)).flatMap(({ event }) =>
    event && matches(filter, event) ? event : [],
  );
  return events.toSorted(newestFirst).slice(0, filter.limit ?? Infinity);
}

/** Also what is known and not kept: nobody needs to send that. */
export async function findItems(
  db: Database,
  filter: Filter,
  matches: Matches,
): Promise<{ created_at: number; id: string }[]> {
  const { spans, isExact } = planOf(filter);
  if (filter.ids || !isExact || !spans) {
    const rows = await candidates(db, { ...filter, limit: undefined });
    const wanted = rows.filter(({ event }) => !event || matches(filter, event));
    return wanted.map(({ key }) => itemOf(key));
  }
  const keys = await Promise.all(spans.map((span) => within(db, span).primaryKeys()));
  const all = keys.flat();
  return (spans.length > 1 ? [...new Set(all)] : all).map(itemOf);
}

async function candidates(
  db: Database,
  filter: Omit<Filter, 'limit'> & { limit?: number | undefined },
): Promise<EventRow[]> {
  if (filter.ids) return eventsByIds(db, filter.ids);
  const { spans, isExact, isOrdered } = planOf(filter as Filter);
  if (!spans) return db.events.toArray();
  const most = isExact && isOrdered ? filter.limit : undefined;
  const found = await Promise.all(spans.map((span) => newestWithin(db, span, most)));
  return [...new Map(found.flat().map((row) => [row.key, row])).values()];
}

function newestWithin(db: Database, span: Span, most: number | undefined): Promise<EventRow[]> {
  if (most === undefined) return within(db, span).toArray();
  return within(db, span)
    .reverse()
    .filter(({ event }) => event !== undefined)
    .limit(most)
    .toArray();
}

const within = (db: Database, [from, to]: Span) =>
  db.events.where('marks').between(from, to, true, true);

/** Ids of those that are here, whether or not they are still kept. By their keys, the fastest way. */
export async function knownAmong(
  db: Database,
  events: readonly SignedEvent[],
): Promise<Set<string>> {
  const rows = await db.events.bulkGet(events.map(keyOf));
  return new Set(rows.flatMap((row) => row?.id ?? []));
}

export function eventsByIds(db: Database, ids: readonly string[]): Promise<EventRow[]> {
  return forEachOf(ids, (id) => db.events.where({ id }).toArray());
}
