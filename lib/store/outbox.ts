/** Events on their way to relays: here before anything is sent, so that none is ever lost. */

import { Dexie } from 'dexie';
import type { Database } from './db.ts';
import type { DeliveryFailure, OutboxRow } from './sharing-rows.ts';

/** How long a delivered event's state can still be looked at. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

export type Letter = Pick<OutboxRow, 'to' | 'of' | 'event' | 'addedAt'>;

/** May be part of a larger transaction that has `db.outbox` in it. Once for each event. */
export async function addToOutbox(db: Database, letter: Letter): Promise<void> {
  const { id } = letter.event;
  if (await db.outbox.get(id)) return;
  await db.outbox.add({ ...letter, id, state: 'waiting', wanted: 0, sent: {}, failed: {} });
}

/** The oldest first. */
export async function waitingIn(db: Database, to: string): Promise<OutboxRow[]> {
  const rows = await db.outbox.where({ state: 'waiting', to }).toArray();
  return rows.toSorted((a, b) => a.addedAt - b.addedAt);
}

/** Of all events that wait. */
export function waitingIds(db: Database): Promise<string[]> {
  return waiting(db).primaryKeys();
}

export async function eventsIn(db: Database, ids: string[]): Promise<OutboxRow['event'][]> {
  return (await db.outbox.bulkGet(ids)).flatMap((row) => row?.event ?? []);
}

const waiting = (db: Database) =>
  db.outbox.where('[state+to]').between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey]);

/** Where something waits: ids of circles, and `commons`. */
export async function waitingPlaces(db: Database): Promise<Set<string>> {
  const keys = (await waiting(db).uniqueKeys()) as unknown as [string, string][];
  return new Set(keys.map(([, to]) => to));
}

export async function noteSent(db: Database, id: string, relay: string, at: number): Promise<void> {
  await db.outbox.where({ id }).modify((row) => {
    row.sent[relay] = at;
    delete row.failed[relay];
  });
}

export async function noteFailed(
  db: Database,
  id: string,
  relay: string,
  failure: DeliveryFailure,
): Promise<void> {
  await db.outbox.where({ id }).modify((row) => {
    row.failed[relay] = failure;
  });
}

export async function noteState(
  db: Database,
  id: string,
  change: Pick<OutboxRow, 'state' | 'wanted'>,
): Promise<void> {
  await db.outbox.update(id, change);
}

export async function forgetDelivered(db: Database, now: number): Promise<void> {
  await db.outbox
    .where('addedAt')
    .below(now - keptMs)
    .filter(({ state }) => state === 'sent')
    .delete();
}
