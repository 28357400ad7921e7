/** What an event must look like before anything else is done with it. */

import type { Rumour, SignedEvent } from '../../store/events/event.ts';

/** Of the event as JSON; relays keep no larger ones. */
export const mostBytes = 64 * 1024;
const mostTags = 2000;
const mostParts = 100;

/** Nothing of an unknown sender is looked at in more depth than this. Only what belongs to it stays. */
export function signedEvent(value: unknown): SignedEvent | { refused: string } {
  const event = eventParts(value);
  if ('refused' in event) return event;
  const { sig } = value as { sig: unknown };
  if (!isHex(sig, 128)) return invalid('no signature');
  return { ...event, sig };
}

/** The same without a signature: what lies in a sealed envelope. */
export function eventParts(value: unknown): Rumour | { refused: string } {
  if (typeof value !== 'object' || value === null) return invalid('no event');
  const { id, pubkey, created_at, kind, tags, content } = value as Record<keyof Rumour, unknown>;
  if (!isHex(id, 64) || !isHex(pubkey, 64)) return invalid('no id or no author');
  if (!isCount(created_at)) return invalid('no date');
  if (!isCount(kind) || kind > 65_535) return invalid('no kind');
  if (typeof content !== 'string' || content.length > mostBytes) return invalid('too long');
  if (!Array.isArray(tags) || tags.length > mostTags) return invalid('too many tags');
  if (!tags.every(isTag)) return invalid('a tag that is none');
  const event = { id, pubkey, created_at, kind, tags: tags.map((tag) => [...tag]), content };
  return sizeOf(event) > mostBytes ? invalid('too long') : event;
}

/** Bytes of it as JSON. */
export function sizeOf(event: object): number {
  return new TextEncoder().encode(JSON.stringify(event)).length;
}

export const invalid = (reason: string): { refused: string } => ({ refused: `invalid: ${reason}` });

export function isHex(value: unknown, digits: number): value is string {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTag(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= mostParts &&
    value.every((part) => typeof part === 'string')
  );
}
