/**
 * Who belongs to a circle. A circle's public key stands on its envelopes for relays to see, so anyone
 * can write to it; a member shows that it holds the secret key, by a signature over its own name.
 */

import { schnorr } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { kinds, type Rumour, valueOfTag } from '../../store/events/event.ts';
import type { Draft } from './wrap.ts';

export const about = {
  introduction: 'copyleaf.circle-member',
  settings: 'copyleaf.circle-settings',
  leave: 'copyleaf.circle-leave',
  removal: 'copyleaf.circle-removal',
  voice: 'copyleaf.circle-voice',
  epoch: 'copyleaf.circle-epoch',
  invitation: 'copyleaf.circle-invite',
  knownAs: 'copyleaf.circle-known-as',
} as const;

export const isAbout = (rumour: Rumour, what: (typeof about)[keyof typeof about]): boolean =>
  rumour.kind === kinds.circle && valueOfTag(rumour, 'd') === what;

export const longestName = 80;
const name = v.pipe(
  v.string(),
  v.transform((text) => text.trim().slice(0, longestName)),
);

/** What is proved: this author, this key of the circle. */
const claim = (epoch: string, author: string): Uint8Array =>
  sha256(new TextEncoder().encode(`copyleaf circle member ${epoch} ${author}`));

/** `secret`: that of the circle's key of this epoch. */
export function introduction(
  { called, author, created_at }: { called: string; author: string; created_at: number },
  { pubkey, secret }: { pubkey: string; secret: Uint8Array },
): Draft {
  const proof = bytesToHex(schnorr.sign(claim(pubkey, author), secret));
  return {
    kind: kinds.circle,
    tags: [
      ['d', about.introduction],
      ['proof', pubkey, proof],
      ['client', 'copyleaf'],
      ['alt', 'A reader joined a circle.'],
    ],
    content: JSON.stringify({ v: 1, name: called.slice(0, longestName) }),
    created_at,
  };
}

export interface Introduced {
  pubkey: string;
  name: string;
  /** Public key of the epoch whose secret it holds. */
  epoch: string;
  /** Seconds since 1970. */
  since: number;
}

const introductionContent = v.object({ v: v.literal(1), name });
/** Proofs are checked once: about a thousandth of a second each. */
const checked = new Map<string, boolean>();
const mostChecked = 5000;

/** Null when it is none, or does not prove what it says. */
export function introducedBy(rumour: Rumour): Introduced | null {
  if (!isAbout(rumour, about.introduction)) return null;
  const [, epoch = '', proof = ''] = rumour.tags.find(([tag]) => tag === 'proof') ?? [];
  const content = contentOf(rumour, introductionContent);
  if (!content || !isProof(rumour, epoch, proof)) return null;
  return { pubkey: rumour.pubkey, name: content.name, epoch, since: rumour.created_at };
}

function isProof({ id, pubkey }: Rumour, epoch: string, proof: string): boolean {
  const known = checked.get(id);
  if (known !== undefined) return known;
  if (checked.size >= mostChecked) checked.clear();
  const result = verified(epoch, pubkey, proof);
  checked.set(id, result);
  return result;
}

function verified(epoch: string, author: string, proof: string): boolean {
  try {
    return schnorr.verify(hexToBytes(proof), claim(epoch, author), hexToBytes(epoch));
  } catch {
    return false;
  }
}

/** What a rumour about the circle says; null when it does not say that. */
export function contentOf<T>({ content }: Rumour, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    const result = v.safeParse(schema, JSON.parse(content));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
