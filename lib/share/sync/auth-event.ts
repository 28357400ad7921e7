import { finalizeEvent, verifyEvent, type EventTemplate } from 'nostr-tools/pure';
import type { SignedEvent } from '../keeper.ts';

const kind = 22_242;
/** Clocks differ; a challenge is new for every connection, so the date adds little. */
const mostAgeSeconds = 24 * 60 * 60 + 600;

/** Who I am, said to one relay in answer to its challenge (NIP-42). */
export function authEvent(
  secret: Uint8Array,
  relay: string,
  challenge: string,
  created_at: number,
): SignedEvent {
  const tags = [
    ['relay', relay],
    ['challenge', challenge],
  ];
  return signed({ kind, created_at, tags, content: '' }, secret);
}

/** An event and nothing else on it. */
export function signed(draft: EventTemplate, secret: Uint8Array): SignedEvent {
  return plain(finalizeEvent({ ...draft }, secret));
}

/** Whether it answers that challenge of that relay, and its author has signed it. */
export function answersChallenge(
  event: SignedEvent,
  relay: string,
  challenge: string,
  now: number,
): boolean {
  const says = (name: string, value: string) =>
    event.tags.some((tag) => tag[0] === name && tag[1] === value);
  return (
    event.kind === kind &&
    Math.abs(now - event.created_at) <= mostAgeSeconds &&
    says('relay', relay) &&
    says('challenge', challenge) &&
    verifyEvent(plain(event))
  );
}

/** Without the mark by which the library takes an event for verified. */
function plain({ id, pubkey, created_at, kind: of, tags, content, sig }: SignedEvent): SignedEvent {
  return { id, pubkey, created_at, kind: of, tags, content, sig };
}
