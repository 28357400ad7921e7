/**
 * How members find each other: sealed notes to the circle's key, of a kind that relays do not keep.
 * Where one can be reached is sealed once more, to the one member it is meant for.
 */

import { decrypt, encrypt, getConversationKey } from 'nostr-tools/nip44';
import { finalizeEvent, generateSecretKey, getEventHash, verifyEvent } from 'nostr-tools/pure';
import * as v from 'valibot';
import type { SignedEvent } from '../keeper.ts';
import { looksLikeEvent } from '../relay/event-shape.ts';
import type { CircleKeys } from '../sync/circle-keys.ts';
import { seconds, type World } from '../world.ts';

/** The ephemeral sister of the gift wrap (1059). */
export const signalKind = 21_059;
const sealKind = 13;
/** What is inside is never published. */
const rumourKind = 25_050;
const mostAgeSeconds = 15 * 60;
const mostContent = 40_000;

const session = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const sdp = v.pipe(v.string(), v.maxLength(8000), v.check(isDataOnly));
const schema = v.variant('type', [
  v.object({ type: v.literal('here'), session }),
  v.object({ type: v.literal('offer'), session, to: session, sdp }),
  v.object({ type: v.literal('answer'), session, to: session, sdp }),
]);

/** `session`: one running browser; a member may have several. */
export type Signal = v.InferOutput<typeof schema>;

const rumour = v.object({
  kind: v.literal(rumourKind),
  pubkey: v.string(),
  created_at: v.number(),
  content: v.pipe(v.string(), v.maxLength(10_000)),
});

/** A session description with anything but a data channel, or with a crowd of addresses, is a trap. */
function isDataOnly(text: string): boolean {
  const media = text.match(/^m=.*$/gm) ?? [];
  const candidates = text.match(/^a=candidate:/gm) ?? [];
  return (
    media.length === 1 && (media[0] ?? '').startsWith('m=application') && candidates.length <= 20
  );
}

/** How signals are made unreadable for everybody else. */
export interface Sealing {
  seal(signal: Signal, circle: CircleKeys, to: string, world: World): SignedEvent;
  open(event: SignedEvent, circle: CircleKeys, world: World): Opened | null;
}

export interface Opened {
  /** Key of the member who has signed it. */
  from: string;
  signal: Signal;
}

export const sealing: Sealing = { seal: sealSignal, open: openSignal };

/** `to`: the key of the member who alone may read it; the circle's for an announcement. */
function sealSignal(
  signal: Signal,
  { me, keys }: CircleKeys,
  to: string,
  world: World,
): SignedEvent {
  const created_at = seconds(world);
  const unsigned = { kind: rumourKind, created_at, tags: [], content: JSON.stringify(signal) };
  const inner = {
    ...unsigned,
    pubkey: me.pubkey,
    id: getEventHash({ ...unsigned, pubkey: me.pubkey }),
  };
  const sealed = encrypt(JSON.stringify(inner), getConversationKey(me.secret, to));
  const seal = finalizeEvent({ kind: sealKind, created_at, tags: [], content: sealed }, me.secret);
  const once = generateSecretKey();
  const content = encrypt(JSON.stringify(seal), getConversationKey(once, keys.pubkey));
  return finalizeEvent({ kind: signalKind, created_at, tags: [['p', keys.pubkey]], content }, once);
}

/**
 * Null for whatever a member of the circle has not signed, is not for this reader, or is old. The
 * signature is checked before the signal is looked at.
 */
function openSignal(event: SignedEvent, circle: CircleKeys, world: World): Opened | null {
  if (event.kind !== signalKind || event.content.length > mostContent) return null;
  try {
    const outer = getConversationKey(circle.keys.secret, event.pubkey);
    const seal: unknown = JSON.parse(decrypt(event.content, outer));
    if (!looksLikeEvent(seal) || seal.kind !== sealKind) return null;
    if (!circle.members.has(seal.pubkey) || !verifyEvent(seal)) return null;
    const inner = v.parse(rumour, JSON.parse(openSeal(seal, circle)));
    if (inner.pubkey !== seal.pubkey) return null;
    if (Math.abs(seconds(world) - inner.created_at) > mostAgeSeconds) return null;
    return { from: seal.pubkey, signal: v.parse(schema, JSON.parse(inner.content)) };
  } catch {
    // Whatever it was, it was none of ours.
    return null;
  }
}

function openSeal(seal: SignedEvent, { keys, me }: CircleKeys): string {
  try {
    return decrypt(seal.content, getConversationKey(keys.secret, seal.pubkey));
  } catch {
    return decrypt(seal.content, getConversationKey(me.secret, seal.pubkey));
  }
}
