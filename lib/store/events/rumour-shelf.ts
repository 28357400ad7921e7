/** The shelf of what lay in a circle's gift wraps. */

import type { Database } from '../db.ts';
import { coordinateOf, newestFirst, type Rumour, valuesOfTag } from './event.ts';
import { placeOf, type RumourRow } from './rows.ts';
import type { Shelf } from './shelf.ts';

/**
 * To be used within a transaction on `rumours`, `retractions` and `events`. Older versions stay:
 * their wraps lie on relays, which cannot see that they were replaced.
 */
export function rumourShelf(db: Database, circle: string): Shelf {
  return {
    async find(id) {
      const row = await db.rumours.get([circle, id]);
      return row && (row.rumour ?? 'dropped');
    },
    async versions(coordinate) {
      const rows = await db.rumours.where({ circle, coordinate }).toArray();
      return rows.flatMap(({ rumour }) => rumour ?? []).toSorted(newestFirst);
    },
    retractedUntil: async (author, name) =>
      (await db.retractions.get([circle, author, name]))?.until,
    async retract(author, name, until) {
      await db.retractions.put({ scope: circle, author, name, until });
    },
    async put(rumour) {
      await db.rumours.put(rumourRow(circle, rumour));
    },
    async drop({ id, kind }) {
      await db.rumours.put({ circle, id, kind, targets: [] });
      await forgetWraps(db, circle, id);
    },
  };
}

function rumourRow(circle: string, rumour: Rumour): RumourRow {
  const { id, kind } = rumour;
  const coordinate = coordinateOf(rumour);
  const targets = ['e', 'a', 'q', 'i'].flatMap((name) => valuesOfTag(rumour, name));
  return {
    circle,
    id,
    kind,
    rumour,
    targets: [...new Set(targets)].map((name) => placeOf(circle, name)),
    ...(coordinate !== undefined && { coordinate }),
  };
}

/** What was retracted is not passed on either. */
export async function forgetWraps(db: Database, circle: string, id: string): Promise<void> {
  const inside = placeOf(circle, id);
  await db.events.where({ inside }).modify((row) => {
    delete row.event;
  });
}
