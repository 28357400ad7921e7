/** Everything said in one place, and what was said about it: a circle, or the commons. */

import type { Database } from '../db.ts';
import { forEachOf } from './each.ts';
import { kinds as knownKinds, type Rumour } from './event.ts';
import { eventsByIds, findEvents } from './find-events.ts';
import { type EventRow, placeOf, type RumourRow } from './rows.ts';

export interface Sayings {
  /** Without those that are not here, or were retracted. */
  find(ids: readonly string[]): Promise<Rumour[]>;
  /** All that name one of these ids or coordinates. */
  about(names: readonly string[]): Promise<Rumour[]>;
  /** All of these kinds. */
  ofKinds(kinds: readonly number[]): Promise<Rumour[]>;
  /** All that are kept of what newer versions replace, by coordinate. */
  versions(coordinates: readonly string[]): Promise<Rumour[]>;
}

export function circleSayings(db: Database, circle: string): Sayings {
  return {
    find: async (ids) =>
      rumoursIn(await db.rumours.bulkGet(ids.map((id): [string, string] => [circle, id]))),
    async about(names) {
      const rows = await forEachOf(names, (name) =>
        db.rumours.where({ targets: placeOf(circle, name) }).toArray(),
      );
      return once(rumoursIn(rows));
    },
    async ofKinds(kinds) {
      return rumoursIn(
        await forEachOf(kinds, (kind) => db.rumours.where({ circle, kind }).toArray()),
      );
    },
    async versions(coordinates) {
      return rumoursIn(
        await forEachOf(coordinates, (coordinate) =>
          db.rumours.where({ circle, coordinate }).toArray(),
        ),
      );
    },
  };
}

export function commonsSayings(db: Database): Sayings {
  return {
    find: async (ids) => eventsIn(await eventsByIds(db, ids)),
    async about(names) {
      const rows = await forEachOf(names, (name) => db.events.where({ targets: name }).toArray());
      return once(eventsIn(rows));
    },
    // The index has said all there is to say.
    ofKinds: (kinds) => findEvents(db, { kinds: [...kinds] }, () => true),
    versions: async (coordinates) =>
      eventsIn(
        await forEachOf(coordinates, (coordinate) => db.events.where({ coordinate }).toArray()),
      ),
  };
}

const once = (events: readonly Rumour[]): Rumour[] => [
  ...new Map(events.map((event) => [event.id, event])).values(),
];

const rumoursIn = (rows: readonly (RumourRow | undefined)[]): Rumour[] =>
  rows.flatMap((row) => row?.rumour ?? []);

const eventsIn = (rows: readonly EventRow[]): Rumour[] => rows.flatMap(({ event }) => event ?? []);

/** What authors say of themselves to everybody. */
export async function profileEvents(db: Database, authors: readonly string[]): Promise<Rumour[]> {
  const rows = await forEachOf(authors, (author) =>
    db.events.where({ coordinate: `${knownKinds.profile}:${author}:` }).toArray(),
  );
  return rows.flatMap(({ event }) => event ?? []);
}
