/**
 * What relays and peers need of the store of events, and no more: whoever brings an event hands it
 * over here, and whoever is asked for events finds them here.
 */

/** https://github.com/nostr-protocol/nips/blob/master/01.md */
export interface SignedEvent {
  id: string;
  pubkey: string;
  /** Seconds since 1970. */
  created_at: number;
  kind: number;
  tags: string[][];
  content: string;
  sig: string;
}

/** NIP-01: all given conditions hold at once; of a list one is enough. */
export interface Filter {
  ids?: string[];
  authors?: string[];
  kinds?: number[];
  /** Seconds since 1970, inclusive, as `until` is. */
  since?: number;
  until?: number;
  limit?: number;
  [tag: `#${string}`]: string[] | undefined;
}

/** `known`: nothing new; already there, or replaced or retracted by its author since. */
export type Taken = 'kept' | 'known' | { refused: string };

export interface EventKeeper {
  /**
   * Checks (size, shape, id, signature, date, rules) and stores with all effects in one transaction.
   * `from` says whose relay or peer brought it: an address, or what a peer is called.
   */
  take(event: unknown, from: string): Promise<Taken>;
  /** Newest first, ties by lowest id. */
  find(filter: Filter): Promise<SignedEvent[]>;
  /** What reconciliation needs of the matching events, from an incremental index. */
  items(filter: Filter): Promise<Iterable<{ created_at: number; id: string }>>;
  /** Calls back with each event kept from now on that matches; returns the way to stop. */
  watch(filter: Filter, on: (event: SignedEvent) => void): () => void;
}
