/** Everything said in one place, and what was said about it: a circle, or the commons. */

import type { Database } from '../db.ts';
import { kinds as knownKinds, type Rumour } from './event.ts';
import { findEvents } from './find-events.ts';
import { type EventRow, placeOf, type RumourRow } from './rows.ts';

export interface Sayings {
  /** Without those that are not here, or were retracted. */
  find(ids: readonly string[]): Promise<Rumour[]>;
  /** All that name one of these ids or coordinates. */
  about(names: readonly string[]): Promise<Rumour[]>;
  /** All of these kinds. */
  ofKinds(kinds: readonly number[]): Promise<Rumour[]>;
}

export function circleSayings(db: Database, circle: string): Sayings {
  return {
    find: async (ids) =>
      rumoursIn(await db.rumours.bulkGet(ids.map((id): [string, string] => [circle, id]))),
    async about(names) {
      const places = names.map((name) => placeOf(circle, name));
      return rumoursIn(await db.rumours.where('targets').anyOf(places).distinct().toArray());
    },
    async ofKinds(kinds) {
      const keys = kinds.map((kind) => [circle, kind]);
      return rumoursIn(await db.rumours.where('[circle+kind]').anyOf(keys).toArray());
    },
  };
}

export function commonsSayings(db: Database): Sayings {
  return {
    find: async (ids) => eventsIn(await db.events.where('id').anyOf(ids).toArray()),
    about: async (names) =>
      eventsIn(await db.events.where('targets').anyOf(names).distinct().toArray()),
    // The index has said all there is to say.
    ofKinds: (kinds) => findEvents(db, { kinds: [...kinds] }, () => true),
  };
}

const rumoursIn = (rows: readonly (RumourRow | undefined)[]): Rumour[] =>
  rows.flatMap((row) => row?.rumour ?? []);

const eventsIn = (rows: readonly EventRow[]): Rumour[] => rows.flatMap(({ event }) => event ?? []);

/** What authors say of themselves to everybody. */
export async function profileEvents(db: Database, authors: readonly string[]): Promise<Rumour[]> {
  const coordinates = authors.map((author) => `${knownKinds.profile}:${author}:`);
  const rows = await db.events.where('coordinate').anyOf(coordinates).toArray();
  return rows.flatMap(({ event }) => event ?? []);
}
