/**
 * Some events that are stored together: what the rules will ask for is read at once, and what they
 * decide is written at once. A hundred events cost the database about as much as one.
 */

import { coordinateOf, kinds, newestFirst, type Rumour } from './event.ts';
import type { Shelf } from './shelf.ts';

/** How a slice reads and writes; `names` of retractions are ids and coordinates, with their author. */
export interface Backing<Event extends Rumour> {
  find(events: readonly Event[]): Promise<Map<string, Event | 'dropped'>>;
  findByIds(ids: readonly string[]): Promise<Map<string, Event | 'dropped'>>;
  versions(coordinates: readonly string[]): Promise<Event[]>;
  retracted(names: readonly Named[]): Promise<(number | undefined)[]>;
}

export interface Named {
  author: string;
  name: string;
}

export interface Changes<Event> {
  put: Map<string, Event>;
  /** Of which only the name stays. */
  dropped: Map<string, Event>;
  /** Of which nothing stays. */
  gone: Map<string, Event>;
  retractions: (Named & { until: number })[];
}

export class Slice<Event extends Rumour> implements Shelf<Event> {
  readonly #events = new Map<string, Event | 'dropped' | undefined>();
  readonly #versions = new Map<string, Event[]>();
  readonly #until = new Map<string, number | undefined>();
  readonly changes: Changes<Event> = {
    put: new Map(),
    dropped: new Map(),
    gone: new Map(),
    retractions: [],
  };

  private constructor(
    /** Whether replaced versions stay. */
    private readonly keepsVersions: boolean,
  ) {}

  /** Within the transaction in which the changes will be written. */
  static async of<Event extends Rumour>(
    backing: Backing<Event>,
    keepsVersions: boolean,
    events: readonly Event[],
  ): Promise<Slice<Event>> {
    const slice = new Slice<Event>(keepsVersions);
    await slice.#read(backing, events);
    return slice;
  }

  find(id: string): Event | 'dropped' | undefined {
    return this.#events.get(id);
  }

  versions(coordinate: string): Event[] {
    return this.#versions.get(coordinate) ?? [];
  }

  /** Of what is here and was not asked for at the beginning: it would not be here. */
  retractedUntil(author: string, name: string): number | undefined {
    return this.#until.get(`${author} ${name}`);
  }

  retract(author: string, name: string, until: number): void {
    this.#until.set(`${author} ${name}`, until);
    this.changes.retractions.push({ author, name, until });
  }

  put(event: Event, standing: 'current' | 'replaced'): void {
    const isKept = standing === 'current' || this.keepsVersions;
    this.#move(event, isKept ? 'put' : 'gone');
    this.#events.set(event.id, isKept ? event : undefined);
    this.#list(event, isKept);
  }

  drop(event: Event): void {
    this.#move(event, 'dropped');
    this.#events.set(event.id, 'dropped');
    this.#list(event, false);
  }

  #move(event: Event, to: 'put' | 'dropped' | 'gone'): void {
    for (const where of ['put', 'dropped', 'gone'] as const) this.changes[where].delete(event.id);
    this.changes[to].set(event.id, event);
  }

  #list(event: Event, isKept: boolean): void {
    const coordinate = coordinateOf(event);
    if (coordinate === undefined) return;
    const others = this.versions(coordinate).filter(({ id }) => id !== event.id);
    this.#versions.set(coordinate, (isKept ? [...others, event] : others).toSorted(newestFirst));
  }

  async #read(backing: Backing<Event>, events: readonly Event[]): Promise<void> {
    const targets = events
      .filter(({ kind }) => kind === kinds.retraction)
      .flatMap(({ pubkey, tags }) =>
        tags.flatMap(([tag, name]) =>
          (tag === 'e' || tag === 'a') && name !== undefined ? [{ author: pubkey, name, tag }] : [],
        ),
      );
    const own = events.flatMap((event) => {
      const coordinate = coordinateOf(event);
      return coordinate === undefined ? [] : [{ author: event.pubkey, name: coordinate }];
    });
    const ids = targets.flatMap(({ tag, name }) => (tag === 'e' ? name : []));
    const coordinates = new Set([
      ...own.map(({ name }) => name),
      ...targets.flatMap(({ tag, name }) => (tag === 'a' ? name : [])),
    ]);
    const names = [
      ...events.map(({ pubkey, id }) => ({ author: pubkey, name: id })),
      ...own,
      ...targets,
    ];
    const [here, named, versions, until] = await Promise.all([
      backing.find(events),
      backing.findByIds(ids),
      backing.versions([...coordinates]),
      backing.retracted(names),
    ]);
    for (const [id, event] of [...here, ...named]) this.#events.set(id, event);
    for (const coordinate of coordinates)
      this.#versions.set(
        coordinate,
        versions.filter((one) => coordinateOf(one) === coordinate).toSorted(newestFirst),
      );
    for (const [at, { author, name }] of names.entries())
      this.#until.set(`${author} ${name}`, until[at]);
  }
}
