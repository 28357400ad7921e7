/** The smallest keeper of events: checks signatures, forgets everything with the test. */

import { matchFilter } from 'nostr-tools/filter';
import { verifyEvent } from 'nostr-tools/pure';
import type { EventKeeper, Filter, SignedEvent, Taken } from '../../lib/share/keeper.ts';

export class MemoryKeeper implements EventKeeper {
  readonly events = new Map<string, SignedEvent>();
  readonly refused: string[] = [];
  readonly #watching = new Set<(event: SignedEvent) => void>();

  constructor(events: Iterable<SignedEvent> = []) {
    for (const event of events) this.events.set(event.id, event);
  }

  take(input: unknown): Promise<Taken> {
    const event = input as SignedEvent;
    if (this.events.has(event.id)) return Promise.resolve('known');
    if (!verifyEvent({ ...event })) {
      this.refused.push(event.id);
      return Promise.resolve({ refused: 'invalid: forged' });
    }
    this.events.set(event.id, event);
    this.tell(event);
    return Promise.resolve('kept');
  }

  takeAll(events: readonly unknown[]): Promise<Taken[]> {
    return Promise.all(events.map((event) => this.take(event)));
  }

  tell(event: SignedEvent): void {
    for (const on of this.#watching) on(event);
  }

  find(filter: Filter): Promise<SignedEvent[]> {
    const found = [...this.events.values()]
      .filter((event) => matchFilter(filter, event))
      .toSorted((a, b) => b.created_at - a.created_at || (a.id < b.id ? -1 : 1));
    return Promise.resolve(found.slice(0, filter.limit ?? Infinity));
  }

  items(filter: Filter) {
    return this.find(filter);
  }

  watch(filter: Filter, on: (event: SignedEvent) => void): () => void {
    const heard = (event: SignedEvent) => {
      if (matchFilter(filter, event)) on(event);
    };
    this.#watching.add(heard);
    return () => void this.#watching.delete(heard);
  }
}
