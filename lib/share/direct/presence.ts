/** "I am here", signed, said over direct channels alone: no relay ever learns it. */

import { finalizeEvent, verifyEvent } from 'nostr-tools/pure';
import type { SignedEvent } from '../keeper.ts';
import type { CircleKeys } from '../sync/circle-keys.ts';
import { seconds, type World } from '../world.ts';

/** Ephemeral: for the moment, never stored. */
export const presenceKind = 20_059;
/** How often it is said, and how long it holds. */
export const saysEveryMs = 2 * 60_000;
const holdsMs = 5 * 60_000;
/** Clocks may be a day apart; a replay later than that shows somebody who is gone. */
const mostSkewSeconds = 24 * 60 * 60;

export interface Present {
  member: string;
  /** Milliseconds since 1970, by this browser's clock. */
  seenAt: number;
  /** Connected with this browser. */
  linked: boolean;
}

export function sayPresent({ me, keys }: CircleKeys, world: World): SignedEvent {
  const tags = [['relay', `webrtc:${keys.pubkey}`]];
  return finalizeEvent(
    { kind: presenceKind, created_at: seconds(world), tags, content: '' },
    me.secret,
  );
}

/** Who is here by what they say themselves, and by being connected. */
export class Presence {
  readonly #heard = new Map<string, { seenAt: number; created_at: number }>();

  constructor(
    private readonly circle: CircleKeys,
    private readonly world: World,
  ) {}

  /** True when it was news, and worth passing on. */
  hear(event: SignedEvent): boolean {
    const { keys, me, members } = this.circle;
    const isOurs = event.tags.some(
      ([name, to]) => name === 'relay' && to === `webrtc:${keys.pubkey}`,
    );
    if (!isOurs || event.pubkey === me.pubkey || !members.has(event.pubkey)) return false;
    if (Math.abs(seconds(this.world) - event.created_at) > mostSkewSeconds) return false;
    const before = this.#heard.get(event.pubkey);
    if (before && before.created_at >= event.created_at) return false;
    if (!verifyEvent({ ...event })) return false;
    this.#heard.set(event.pubkey, { seenAt: this.world.now(), created_at: event.created_at });
    return true;
  }

  /** They have said good-bye, or their connection broke. */
  left(member: string): void {
    const before = this.#heard.get(member);
    if (before) before.seenAt = 0;
  }

  all(linked: ReadonlySet<string>): Present[] {
    const now = this.world.now();
    const heard = [...this.#heard]
      .filter(([member, { seenAt }]) => !linked.has(member) && now - seenAt < holdsMs)
      .map(([member, { seenAt }]) => ({ member, seenAt, linked: false }));
    return [...[...linked].map((member) => ({ member, seenAt: now, linked: true })), ...heard];
  }
}
