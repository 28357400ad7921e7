/** Whether events are what their ids and signatures say; in slices, so that nothing else waits long. */

import { getEventHash } from 'nostr-tools/pure';
import type { Rumour, SignedEvent } from '../../store/events/event.ts';
import { rightlySigned } from './schnorr-batch.ts';

/** Events checked at once: some hundredths of a second. */
const slice = 128;

/** Lets others have their turn. */
export type Pause = () => Promise<void>;

/** Throws nothing: whatever is wrong with an event, it is not among the answer. */
export async function genuine<T extends SignedEvent>(
  events: readonly T[],
  pause: Pause,
  atOnce = slice,
): Promise<Set<T>> {
  const right = new Set<T>();
  for (let from = 0; from < events.length; from += atOnce) {
    const some = events.slice(from, from + atOnce).filter(hasOwnId);
    for (const event of rightlySigned(some)) right.add(event);
    if (from + atOnce < events.length) await pause();
  }
  return right;
}

/** Whether the id is the hash of the rest. */
export function hasOwnId(event: Rumour): boolean {
  return getEventHash(event) === event.id;
}
