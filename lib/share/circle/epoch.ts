/**
 * New keys of a circle. One rumour carries the new secret for all who remain, encrypted for each
 * (NIP-44), so that all of them have it or none, and any member can pass it on to one who was away.
 */

import { decrypt, encrypt, getConversationKey } from 'nostr-tools/nip44';
import { hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { kinds, type Rumour, valueOfTag } from '../../store/events/event.ts';
import type { Epoch } from '../../store/events/rows.ts';
import { type Keys, keysOf } from '../identity/keys.ts';
import { about, contentOf, isAbout } from './membership.ts';
import type { Removal } from './removal.ts';
import type { Draft } from './wrap.ts';

const hex = (digits: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(digits));
const content = v.object({
  v: v.literal(1),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(1)),
  prev: hex(64),
  pubkey: hex(64),
  secrets: v.record(hex(64), v.pipe(v.string(), v.maxLength(500))),
});

export interface NewEpoch extends v.InferOutput<typeof content> {
  /** The proposal that it follows. */
  removal: string;
  by: string;
  /** Seconds since 1970. */
  since: number;
  id: string;
}

/** `next`: the new key pair; `author`: who makes it; `members`: who remains, the author included. */
export function epochDraft(
  current: Epoch,
  removal: Removal,
  parts: { next: Keys & { hex: string }; author: Keys; members: Iterable<string> },
  created_at: number,
): Draft {
  const { next, author, members } = parts;
  const secrets = Object.fromEntries(
    [...members].map((member) => [
      member,
      encrypt(next.hex, getConversationKey(author.secret, member)),
    ]),
  );
  const { pubkey } = next;
  return {
    kind: kinds.circle,
    tags: [
      ['d', about.epoch],
      ['e', removal.id],
      ['client', 'copyleaf'],
      ['alt', 'A circle goes on with a new key.'],
    ],
    content: JSON.stringify({
      v: 1,
      epoch: current.epoch + 1,
      prev: current.pubkey,
      pubkey,
      secrets,
    }),
    created_at,
  };
}

export function newEpochOf(rumour: Rumour): NewEpoch | null {
  if (!isAbout(rumour, about.epoch)) return null;
  const said = contentOf(rumour, content);
  const removal = valueOfTag(rumour, 'e');
  if (!said || removal === undefined) return null;
  return { ...said, removal, by: rumour.pubkey, since: rumour.created_at, id: rumour.id };
}

/** Null when none is there for this reader, or it is not what it is said to be. */
export function secretFor({ secrets, by, pubkey }: NewEpoch, me: Keys): string | null {
  const sealed = secrets[me.pubkey];
  if (sealed === undefined) return null;
  try {
    const secret = decrypt(sealed, getConversationKey(me.secret, by));
    return keysOf(hexToBytes(secret))?.pubkey === pubkey ? secret : null;
  } catch {
    return null;
  }
}
