import type { SignedEvent } from '../keeper.ts';

const hex = (value: unknown, digits: number): boolean =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);

/** NIP-01's shape of an event; whether its id and signature are right is the keeper's to check. */
export function looksLikeEvent(value: unknown): value is SignedEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Record<keyof SignedEvent, unknown>;
  return (
    hex(event.id, 64) &&
    hex(event.pubkey, 64) &&
    hex(event.sig, 128) &&
    Number.isSafeInteger(event.created_at) &&
    Number.isSafeInteger(event.kind) &&
    typeof event.content === 'string' &&
    Array.isArray(event.tags) &&
    event.tags.every(isTag)
  );
}

function isTag(tag: unknown): boolean {
  return Array.isArray(tag) && tag.every((part) => typeof part === 'string');
}
