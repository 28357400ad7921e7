/** A circle with members, and things that they write to it. */

import { createRumor, createSeal, createWrap } from 'nostr-tools/nip59';
import { finalizeEvent, generateSecretKey, getPublicKey, type Event } from 'nostr-tools/pure';
import type { SignedEvent } from '../../lib/share/keeper.ts';
import type { CircleKeys, Keys } from '../../lib/share/sync/circle-keys.ts';

export function keyPair(): Keys {
  const secret = generateSecretKey();
  return { secret, pubkey: getPublicKey(secret) };
}

/** What each of so many members knows of one circle. */
export function circleOf(members: number, change: Partial<CircleKeys> = {}): CircleKeys[] {
  const keys = keyPair();
  const all = Array.from({ length: members }, keyPair);
  const known = new Set(all.map(({ pubkey }) => pubkey));
  return all.map((me) => ({
    id: 'circle',
    keys,
    me,
    isCurrent: true,
    members: known,
    relays: [],
    direct: true,
    ...change,
  }));
}

export function note({ me, keys }: CircleKeys, content: string): SignedEvent {
  const rumor = createRumor({ kind: 1111, content, tags: [] }, me.secret);
  return plain(createWrap(createSeal(rumor, me.secret, keys.pubkey), keys.pubkey));
}

/** Quick to make in numbers: it has the outside of a wrap, and nothing within. */
export function wraps({ keys }: CircleKeys, count: number): SignedEvent[] {
  const { secret } = keyPair();
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, index) =>
    plain(
      finalizeEvent(
        {
          kind: 1059,
          created_at: now - index * 7,
          tags: [['p', keys.pubkey]],
          content: `sealed ${index}`,
        },
        secret,
      ),
    ),
  );
}

/** Without the library's mark for "already verified", which a stranger's event never has. */
export function plain({ id, pubkey, created_at, kind, tags, content, sig }: Event): SignedEvent {
  return { id, pubkey, created_at, kind, tags, content, sig };
}
