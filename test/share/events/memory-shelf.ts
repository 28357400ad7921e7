/** The shelf of the rules in plain memory: what the database's shelves are measured by. */

import { coordinateOf, newestFirst, type Rumour } from '../../../lib/store/events/event.ts';
import type { Shelf } from '../../../lib/store/events/shelf.ts';

export interface Held {
  events: Map<string, Rumour | 'dropped'>;
  /** `author name` → until. */
  retractions: Map<string, number>;
}

export const nothingHeld = (): Held => ({ events: new Map(), retractions: new Map() });

/** `keepsVersions`: as a circle's shelf, on which replaced versions stay. */
export function memoryShelf(held: Held, keepsVersions: boolean): Shelf {
  return {
    find: (id) => held.events.get(id),
    versions: (coordinate) =>
      [...held.events.values()]
        .filter((event) => event !== 'dropped')
        .filter((event) => coordinateOf(event) === coordinate)
        .toSorted(newestFirst),
    retractedUntil: (author, name) => held.retractions.get(`${author} ${name}`),
    retract: (author, name, until) => void held.retractions.set(`${author} ${name}`, until),
    put(event, standing) {
      if (standing === 'current' || keepsVersions) held.events.set(event.id, event);
      else held.events.delete(event.id);
    },
    drop: ({ id }) => void held.events.set(id, 'dropped'),
  };
}

/** What is kept and not dropped, in an order of its own. */
export const liveOf = ({ events }: Held): string[] =>
  [...events].flatMap(([id, event]) => (event === 'dropped' ? [] : id)).toSorted();
