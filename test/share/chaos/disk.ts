/** What a peer has written down, with transactions that a crash can interrupt at any write. */

import type { Rumour, SignedEvent } from '../../../lib/store/events/event.ts';
import { coordinateOf, newestFirst } from '../../../lib/store/events/event.ts';
import type { Shelf } from '../../../lib/store/events/shelf.ts';

export class Crash extends Error {}

export interface Envelope {
  id: string;
  created_at: number;
  rumour: Rumour;
}

export class Disk {
  readonly events = new Map<string, SignedEvent | 'dropped'>();
  readonly rumours = new Map<string, Rumour | 'dropped'>();
  readonly envelopes = new Map<
    string,
    Envelope | { id: string; created_at: number; rumour: null }
  >();
  readonly dates = new Map<string, number>();
  readonly retractions = new Map<string, number>();
  #undo: (() => void)[] = [];

  constructor(
    /** Whether the power goes at this write. */
    private readonly fails: () => boolean,
  ) {}

  /** All writes, or none. */
  inOneStep<T>(work: () => T): T {
    this.#undo = [];
    try {
      return work();
    } catch (error) {
      for (const undo of this.#undo.toReversed()) undo();
      throw error;
    }
  }

  write<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
    const before = map.get(key);
    const had = map.has(key);
    this.#undo.push(() => (had ? map.set(key, before as Value) : map.delete(key)));
    if (value === undefined) map.delete(key);
    else map.set(key, value);
    if (this.fails()) throw new Crash();
  }

  /** `keepsVersions`: as a circle's shelf. */
  shelf<Event extends Rumour>(
    map: Map<string, Event | 'dropped'>,
    scope: string,
    keepsVersions: boolean,
  ): Shelf<Event> {
    const name = (author: string, what: string) => `${scope} ${author} ${what}`;
    return {
      find: (id) => map.get(id),
      versions: (coordinate) =>
        [...map.values()]
          .filter((event) => event !== 'dropped')
          .filter((event) => coordinateOf(event) === coordinate)
          .toSorted(newestFirst),
      retractedUntil: (author, what) => this.retractions.get(name(author, what)),
      retract: (author, what, until) => this.write(this.retractions, name(author, what), until),
      put: (event, standing) =>
        this.write(map, event.id, standing === 'current' || keepsVersions ? event : undefined),
      drop: (event) => {
        this.write(this.dates, event.id, event.created_at);
        this.write(map, event.id, 'dropped');
        if (!keepsVersions) return;
        for (const { id, created_at, rumour } of this.envelopes.values())
          if (rumour?.id === event.id)
            this.write(this.envelopes, id, { id, created_at, rumour: null });
      },
    };
  }
}
