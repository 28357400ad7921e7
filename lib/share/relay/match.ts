import { matchFilter } from 'nostr-tools/filter';
import type { Filter, SignedEvent } from '../keeper.ts';

/** Whether the event answers the filter (NIP-01); `limit` is not looked at. */
export function matches(filter: Filter, event: SignedEvent): boolean {
  return matchFilter(filter, event);
}
