/** What interfaces show of sharing, and what the reader chooses there. Watch it with `useLive`. */

import type { Database } from './db.ts';
import { allCircles } from './events/circles.ts';
import { waitingPlaces } from './outbox.ts';
import type { NetworkRow, PresentRow, RelayRow } from './sharing-rows.ts';

/** A circle, or something on its way: a reason to be connected. */
export async function hasSomethingToShare(db: Database): Promise<boolean> {
  if ((await waitingPlaces(db)).size > 0) return true;
  return (await allCircles(db)).some(({ left }) => !left);
}

/** How far a contribution has come: "sent to 2 of 3". */
export interface Delivery {
  isSent: boolean;
  /** Relays that have it. */
  sent: string[];
  /** How many it goes to; 0 until the first of them was tried. */
  wanted: number;
  /** Why others have not, in their own words. */
  failures: { relay: string; reason: string; tries: number; isFinal: boolean }[];
}

/** `contribution`: its id, as in its outbox row's `of`. Undefined: it was not sent from here. */
export async function deliveryOf(
  db: Database,
  contribution: string,
): Promise<Delivery | undefined> {
  const row = (await db.outbox.where({ of: contribution }).sortBy('addedAt')).at(-1);
  return (
    row && {
      isSent: row.state === 'sent',
      sent: Object.keys(row.sent),
      wanted: row.wanted,
      failures: Object.entries(row.failed).map(([relay, { reason, attempts, nextAt }]) => ({
        relay,
        reason,
        tries: attempts,
        isFinal: nextAt === Infinity,
      })),
    }
  );
}

/** All that were ever met, the latest first. */
export async function relayStates(db: Database): Promise<RelayRow[]> {
  const rows = await db.relays.where('url').startsWith('ws').toArray();
  return rows.toSorted((a, b) => b.lastSeen - a.lastSeen);
}

/** Those connected with this browser first. */
export async function whoIsHere(db: Database, circle: string): Promise<PresentRow[]> {
  const rows = await db.present.where({ circle }).toArray();
  return rows.toSorted((a, b) => Number(b.linked) - Number(a.linked) || b.seenAt - a.seenAt);
}

export async function isDirect(db: Database, circle: string): Promise<boolean> {
  return (await db.direct.get(circle)) !== undefined;
}

/** The reader says yes, or no more. Members who are connected see each other's addresses. */
export async function setDirect(db: Database, circle: string, isOn: boolean): Promise<void> {
  await (isOn ? db.direct.put({ circle }) : db.direct.delete(circle));
}

/** How long one call of `keepViewed` holds; call it again in half that time. */
export const viewHoldsMs = 60_000;

/** Somebody looks at the circle: members may be told that there is somebody to connect with. */
export async function keepViewed(db: Database, circle: string, now: number): Promise<void> {
  await db.views.put({ circle, until: now + viewHoldsMs });
}

export async function endView(db: Database, circle: string): Promise<void> {
  await db.views.delete(circle);
}

/** Undefined while the reader has chosen nothing. */
export function chosenNetwork(db: Database): Promise<NetworkRow | undefined> {
  return db.network.get('network');
}

/** Relays in the form of `relayAddress`. */
export async function chooseNetwork(db: Database, choice: Omit<NetworkRow, 'id'>): Promise<void> {
  await db.network.put({ ...choice, id: 'network' });
}
