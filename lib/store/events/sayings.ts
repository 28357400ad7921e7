/** Everything said in one place, and what was said about it: a circle, or the commons. */

import type { Database } from '../db.ts';
import { type Filter, kinds as knownKinds, type Rumour, type SignedEvent } from './event.ts';
import { findEvents } from './find-events.ts';
import { placeOf } from './rows.ts';

export interface Sayings {
  /** Undefined when it is not here, or was retracted. */
  find(id: string): Promise<Rumour | undefined>;
  /** All that name one of these ids or coordinates. */
  about(names: readonly string[]): Promise<Rumour[]>;
  /** All of these kinds. */
  ofKinds(kinds: readonly number[]): Promise<Rumour[]>;
}

export function circleSayings(db: Database, circle: string): Sayings {
  return {
    find: async (id) => (await db.rumours.get([circle, id]))?.rumour,
    async about(names) {
      const places = names.map((name) => placeOf(circle, name));
      const rows = await db.rumours.where('targets').anyOf(places).distinct().toArray();
      return rows.flatMap(({ rumour }) => rumour ?? []);
    },
    async ofKinds(kinds) {
      const rows = await db.rumours
        .where('[circle+kind]')
        .anyOf(kinds.map((kind) => [circle, kind]))
        .toArray();
      return rows.flatMap(({ rumour }) => rumour ?? []);
    },
  };
}

export function commonsSayings(db: Database): Sayings {
  const find = (filter: Filter) => findEvents(db, filter, matchesAll);
  return {
    find: async (id) => (await db.events.get({ id }))?.event,
    async about(names) {
      const byTag = await Promise.all(
        (['#e', '#a', '#q'] as const).map((tag) => find({ [tag]: [...names] })),
      );
      return [...new Map(byTag.flat().map((event) => [event.id, event])).values()];
    },
    ofKinds: (kinds) => find({ kinds: [...kinds] }),
  };
}

/** The index has said all there is to say. */
const matchesAll = (_filter: Filter, _event: SignedEvent): boolean => true;

/** What an author says of itself to everybody. */
export async function profileEvent(db: Database, author: string): Promise<Rumour | undefined> {
  return (await db.events.where({ coordinate: `${knownKinds.profile}:${author}:` }).first())?.event;
}
