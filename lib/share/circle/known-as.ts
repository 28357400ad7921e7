/**
 * A member tells the others, and nobody else, by which key they publish to everybody: then what they
 * say in public counts for the circle. It is proved by that key, and can be taken back for the future.
 */

import { schnorr } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { kinds, newestFirst, type Rumour } from '../../store/events/event.ts';
import { signature } from '../contributions/labels.ts';
import type { Keys } from '../identity/keys.ts';
import { contentOf, isAbout, about } from './membership.ts';
import type { Draft } from './wrap.ts';

/** What is proved: this member of this circle publishes by this key. */
const claim = (circle: string, member: string, pubkey: string): Uint8Array =>
  sha256(new TextEncoder().encode(`copyleaf known as ${circle} ${member} ${pubkey}`));

const said = v.object({
  v: v.literal(1),
  /** Absent: not to be recognised any more. */
  as: v.optional(v.object({ pubkey: v.string(), proof: v.string() })),
});

/** `publicly`: the keys of the commons; null to take it back. */
export function knownAsDraft(
  circle: string,
  member: string,
  publicly: Keys | null,
): Omit<Draft, 'created_at'> {
  const as = publicly && {
    pubkey: publicly.pubkey,
    proof: bytesToHex(schnorr.sign(claim(circle, member, publicly.pubkey), publicly.secret)),
  };
  return {
    kind: kinds.circle,
    tags: [['d', about.knownAs], ...signature('A member’s public key.')],
    content: JSON.stringify({ v: 1, ...(as && { as }) }),
  };
}

/** Member → the key they publish by, of those who have told; the last word of each counts. */
export function knownAs(circle: string, rumours: readonly Rumour[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const rumour of rumours.toSorted(newestFirst).toReversed()) {
    const content = isAbout(rumour, about.knownAs) ? contentOf(rumour, said) : null;
    if (!content) continue;
    const { as } = content;
    if (as && isProved(circle, rumour.pubkey, as)) known.set(rumour.pubkey, as.pubkey);
    else known.delete(rumour.pubkey);
  }
  return known;
}

/** A proof is checked once: about a thousandth of a second each. */
const checked = new Map<string, boolean>();
const mostChecked = 5000;

function isProved(
  circle: string,
  member: string,
  { pubkey, proof }: { pubkey: string; proof: string },
): boolean {
  const key = [circle, member, pubkey, proof].join(' ');
  const known = checked.get(key);
  if (known !== undefined) return known;
  if (checked.size >= mostChecked) checked.clear();
  const result = verified(proof, claim(circle, member, pubkey), pubkey);
  checked.set(key, result);
  return result;
}

function verified(proof: string, message: Uint8Array, pubkey: string): boolean {
  try {
    return schnorr.verify(hexToBytes(proof), message, hexToBytes(pubkey));
  } catch {
    return false;
  }
}
