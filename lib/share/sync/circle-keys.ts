/** What the network needs to know of a circle; the store of circles gives it. */

/** A key pair. */
export interface Keys {
  pubkey: string;
  secret: Uint8Array;
}

export interface CircleKeys {
  /** The circle's, the same through all its keys. */
  id: string;
  /** Those of one epoch: everything is addressed to this public key. */
  keys: Keys;
  /** False for keys that were replaced: what was written to them is still passed on. */
  isCurrent: boolean;
  /** The reader's own in this circle. */
  me: Keys;
  /** Public keys. */
  members: ReadonlySet<string>;
  /** The circle's own relays, the best-loved first. */
  relays: readonly string[];
  /** Whether members may be reached directly; the reader has said so. */
  direct: boolean;
}

/** What belongs to the circle and may be passed between its members. */
export const circleFilter = ({ keys }: CircleKeys) => ({ kinds: [1059], '#p': [keys.pubkey] });
