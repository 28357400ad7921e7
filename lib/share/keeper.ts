/**
 * What relays and peers need of the store of events, and no more: whoever brings an event hands it
 * over here, and whoever is asked for events finds them here.
 */

import type { Filter, SignedEvent } from '../store/events/event.ts';

export type { Filter, SignedEvent } from '../store/events/event.ts';

/**
 * `known`: nothing new; already there, or replaced or retracted by its author since. A refusal
 * begins with a word of NIP-01: `invalid:` is forged or broken, which no honest one passes on;
 * `blocked:` is what is not kept here; `later:` is dated ahead of the clock, and may come again.
 */
export type Taken = 'kept' | 'known' | { refused: string };

export interface EventKeeper {
  /**
   * Checks (size, shape, id, signature, date, rules) and stores with all effects in one transaction.
   * `from` says whose relay or peer brought it: an address, or what a peer is called.
   */
  take(event: unknown, from: string): Promise<Taken>;
  /** The same for many, four times as fast for each; the answers in the order of the events. */
  takeAll(events: readonly unknown[], from: string): Promise<Taken[]>;
  /** Newest first, ties by lowest id. */
  find(filter: Filter): Promise<SignedEvent[]>;
  /** What reconciliation needs of the matching events, from an incremental index. */
  items(filter: Filter): Promise<Iterable<{ created_at: number; id: string }>>;
  /** Calls back with each event kept from now on that matches; returns the way to stop. */
  watch(filter: Filter, on: (event: SignedEvent) => void): () => void;
}
