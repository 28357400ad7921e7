/**
 * Contributions in envelopes (NIP-59) that only a circle can open: the rumour, sealed by its author,
 * wrapped by a key that is used once. All encryption is NIP-44, by nostr-tools.
 */

import { decrypt, encrypt, getConversationKey } from 'nostr-tools/nip44';
import { finalizeEvent, generateSecretKey, getEventHash } from 'nostr-tools/pure';
import { kinds, type Rumour, type SignedEvent } from '../../store/events/event.ts';
import { eventParts, invalid, signedEvent, sizeOf } from '../event/shape.ts';
import { hasOwnId } from '../event/genuine.ts';
import type { Keys } from '../identity/keys.ts';

/** What is longer becomes too large for relays when it is wrapped: about 3.7 times. */
export const mostRumourBytes = 16 * 1024;
/** NIP-59: envelopes are dated up to so many seconds back, so that nobody sees when one wrote. */
const twoDays = 2 * 24 * 60 * 60;
/** Whose keys are remembered. */
const mostAuthors = 1000;

export class TooLong extends Error {
  override name = 'TooLong';
  constructor(readonly bytes: number) {
    super(`${bytes} bytes are more than the ${mostRumourBytes} that can be sent to a circle`);
  }
}

export interface Draft {
  kind: number;
  tags: string[][];
  content: string;
  /** Seconds since 1970. */
  created_at: number;
}

export function rumourOf(draft: Draft, author: string): Rumour {
  const { kind, tags, content, created_at } = draft;
  const event = { kind, tags, content, created_at, pubkey: author };
  return { ...event, id: getEventHash(event) };
}

/** Throws `TooLong`. `random` from 0 up to 1. */
export function wrap(
  rumour: Rumour,
  { author, to, random }: { author: Keys; to: string; random: () => number },
): SignedEvent {
  const bytes = sizeOf(rumour);
  if (bytes > mostRumourBytes) throw new TooLong(bytes);
  const past = () => rumour.created_at - Math.floor(random() * twoDays);
  const seal = signed(author.secret, {
    kind: kinds.seal,
    tags: [],
    content: encrypt(JSON.stringify(rumour), getConversationKey(author.secret, to)),
    created_at: past(),
  });
  const once = generateSecretKey();
  return signed(once, {
    kind: kinds.wrap,
    tags: [['p', to]],
    content: encrypt(JSON.stringify(seal), getConversationKey(once, to)),
    created_at: past(),
  });
}

/** The event with nothing else on it than belongs to an event. */
export function signed(secret: Uint8Array, draft: Draft): SignedEvent {
  const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent({ ...draft }, secret);
  return { id, pubkey, created_at, kind, tags, content, sig };
}

export interface Opened {
  /** Its signature is still to be checked. */
  seal: SignedEvent;
  rumour: Rumour;
}

/** Opens what was sent to one key. What it has learnt of authors makes the next one faster. */
export class Opener {
  readonly #ofAuthor = new Map<string, Uint8Array>();

  constructor(private readonly to: Keys) {}

  /** Throws nothing: whatever cannot be read is `refused`. */
  open(envelope: SignedEvent): Opened | { refused: string } {
    // An envelope is from a key that is used once, its seal from an author who writes again.
    const seal = sealIn(this.#read(envelope, (pubkey) => this.#keyWith(pubkey)));
    if ('refused' in seal) return seal;
    return rumourIn(
      seal,
      this.#read(seal, (author) => this.#keyOf(author)),
    );
  }

  #read({ pubkey, content }: SignedEvent, keyFor: (other: string) => Uint8Array): unknown {
    try {
      return JSON.parse(decrypt(content, keyFor(pubkey)));
    } catch {
      // Not for this key, altered, or no JSON: all the same to us.
      return undefined;
    }
  }

  #keyOf(author: string): Uint8Array {
    const known = this.#ofAuthor.get(author);
    if (known) return known;
    const key = this.#keyWith(author);
    if (this.#ofAuthor.size < mostAuthors) this.#ofAuthor.set(author, key);
    return key;
  }

  /** Throws at what is no public key. */
  #keyWith(other: string): Uint8Array {
    return getConversationKey(this.to.secret, other);
  }
}

function sealIn(value: unknown): SignedEvent | { refused: string } {
  const seal = signedEvent(value);
  if ('refused' in seal) return seal;
  return seal.kind === kinds.seal ? seal : invalid('no seal in the envelope');
}

function rumourIn(seal: SignedEvent, value: unknown): Opened | { refused: string } {
  const rumour = eventParts(value);
  if ('refused' in rumour) return rumour;
  // Whoever holds the circle's key can make envelopes, but not in another's name.
  if (rumour.pubkey !== seal.pubkey) return invalid('sealed by another than its author');
  if (!hasOwnId(rumour)) return invalid('the id is not its own');
  if (sizeOf(rumour) > mostRumourBytes) return invalid('too long');
  return { seal, rumour };
}
