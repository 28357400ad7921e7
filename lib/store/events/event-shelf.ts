/** The shelf of events for everybody, and of gift wraps as they came. */

import type { Database } from '../db.ts';
import { coordinateOf, newestFirst, type SignedEvent } from './event.ts';
import { keyOf, marksOf } from './marks.ts';
import { type EventRow, placeOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

const scope = 'commons';

/** To be used within a transaction on `events` and `retractions`. */
export function eventShelf(db: Database): Shelf<SignedEvent> {
  return {
    async find(id) {
      const row = await db.events.get({ id });
      return row && (row.event ?? 'dropped');
    },
    async versions(coordinate) {
      const rows = await db.events.where({ coordinate }).toArray();
      return rows.flatMap(({ event }) => event ?? []).toSorted(newestFirst);
    },
    retractedUntil: async (author, name) =>
      (await db.retractions.get([scope, author, name]))?.until,
    async retract(author, name, until) {
      await db.retractions.put({ scope, author, name, until });
    },
    async put(event, standing) {
      if (standing === 'current') await db.events.put(eventRow(event));
      else await db.events.delete(keyOf(event));
    },
    drop: (event) => markAsKnown(db, event),
  };
}

function eventRow(event: SignedEvent, inside?: string): EventRow {
  const coordinate = coordinateOf(event);
  return {
    key: keyOf(event),
    id: event.id,
    event,
    marks: marksOf(event),
    ...(coordinate !== undefined && { coordinate }),
    ...(inside !== undefined && { inside }),
  };
}

/** Without its content: so that it is not fetched again each time that somebody offers it. */
export async function markAsKnown(db: Database, event: SignedEvent): Promise<void> {
  await db.events.put({ key: keyOf(event), id: event.id, marks: marksOf(event) });
}

/** An envelope that could be opened, and what lay in it. */
export async function putWrap(
  db: Database,
  event: SignedEvent,
  { circle, id }: { circle: string; id: string },
): Promise<void> {
  await db.events.put(eventRow(event, placeOf(circle, id)));
}
