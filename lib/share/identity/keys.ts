/**
 * The reader's keys: one seed, and from it one key for each circle and one for the commons, so that
 * nobody outside a circle can tell that its members are readers met elsewhere.
 */

import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { getPublicKey } from 'nostr-tools/pure';

export interface Keys {
  /** In hexadecimal. */
  pubkey: string;
  secret: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const salt = utf8('copyleaf identity 1');

/** `scope`: `commons`, or the id of a circle. The same each time. */
export function keysFor(seed: Uint8Array, scope: string): Keys {
  const key = extract(sha256, seed, salt);
  // A number that is no key is met once in 2^127; then the next one is taken.
  for (let attempt = 0; ; attempt += 1) {
    const secret = expand(sha256, key, utf8(`${scope} ${attempt}`), 32);
    const keys = keysOf(secret);
    if (keys) return keys;
  }
}

/** Null for bytes that are no key. */
export function keysOf(secret: Uint8Array): Keys | null {
  try {
    return { pubkey: getPublicKey(secret), secret };
  } catch {
    return null;
  }
}
