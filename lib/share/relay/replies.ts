/** What a relay can say (NIP-01, NIP-42, NIP-77). */

import { readFrame } from '../wire/frame.ts';

export type Reply =
  | { type: 'EVENT'; subscription: string; event: unknown }
  | { type: 'OK'; id: string; accepted: boolean; reason: string }
  | { type: 'EOSE'; subscription: string }
  | { type: 'CLOSED' | 'NEG-MSG' | 'NEG-ERR'; subscription: string; text: string }
  | { type: 'NOTICE' | 'AUTH'; text: string }
  | { type: 'other' };

const reason = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');

/** Throws `BadFrame`. Kinds of message that we do not know are no fault. */
export function readReply(text: string, most: number): Reply {
  const [type, first, second, third] = readFrame(text, most);
  if (typeof first !== 'string') return { type: 'other' };
  switch (type) {
    case 'EVENT':
      return { type, subscription: first, event: second };
    case 'OK':
      return { type, id: first, accepted: second === true, reason: reason(third) };
    case 'EOSE':
      return { type, subscription: first };
    case 'NEG-MSG':
      return { type, subscription: first, text: typeof second === 'string' ? second : '' };
    case 'CLOSED':
    case 'NEG-ERR':
      return { type, subscription: first, text: reason(second) };
    case 'NOTICE':
    case 'AUTH':
      return { type, text: first.slice(0, 500) };
    default:
      return { type: 'other' };
  }
}
