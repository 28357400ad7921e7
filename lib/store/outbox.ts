/** Events on their way to relays: here before anything is sent, so that none is ever lost. */

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
  const rows = await db.outbox.where({ to, state: 'waiting' }).toArray();
  return rows.toSorted((a, b) => a.addedAt - b.addedAt);
}

export async function noteSent(
  db: Database,
  id: string,
  relay: string,
  at: number,
): Promise<void> {
  await db.outbox
    .where({ id })
    .modify((row) => {
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
  await db.outbox
    .where({ id })
    .modify((row) => {
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
