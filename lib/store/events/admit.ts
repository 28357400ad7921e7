/**
 * What becomes of an event that arrives, whatever came before it: every order of the same events
 * ends with the same ones kept. NIP-01 for versions, NIP-09 for retractions.
 */

import { coordinateOf, kinds, newestFirst, type Rumour } from './event.ts';
import type { Shelf } from './shelf.ts';

export interface Admitted<Event> {
  /** `known`: nothing new; here already, or replaced or retracted by its author. */
  outcome: 'kept' | 'known';
  /** What counts no longer because of it, each as it was. */
  dropped: Event[];
}

/** Its id and signature have been checked, and its kind is none that is only passed on. */
export function admit<Event extends Rumour>(shelf: Shelf<Event>, event: Event): Admitted<Event> {
  if (shelf.find(event.id) !== undefined) return { outcome: 'known', dropped: [] };
  if (isRetracted(shelf, event)) {
    shelf.drop(event);
    return { outcome: 'known', dropped: [] };
  }
  const coordinate = coordinateOf(event);
  const current = coordinate === undefined ? undefined : shelf.versions(coordinate)[0];
  if (current && newestFirst(current, event) < 0) {
    shelf.put(event, 'replaced');
    return { outcome: 'known', dropped: [] };
  }
  if (current) shelf.put(current, 'replaced');
  shelf.put(event, 'current');
  const retracted = event.kind === kinds.retraction ? retract(shelf, event) : [];
  return { outcome: 'kept', dropped: current ? [current, ...retracted] : retracted };
}

/** Where the envelope goes that a rumour came in. */
export interface EnvelopeShelf {
  keep(): void;
  /** Without its content: it is known, and need not come again. */
  mark(): void;
}

export interface Wrapped {
  isKept: boolean;
  /** Null when another envelope has brought the same already, or its author has retracted it. */
  news: { dropped: Rumour[] } | null;
}

/** Envelopes are kept as they are, to be passed on; but not with what its author has taken back. */
export function admitWrapped(shelf: Shelf, envelope: EnvelopeShelf, rumour: Rumour): Wrapped {
  const { outcome, dropped } = admit(shelf, rumour);
  const isKept = shelf.find(rumour.id) !== 'dropped';
  if (isKept) envelope.keep();
  else envelope.mark();
  return { isKept, news: outcome === 'kept' ? { dropped } : null };
}

function isRetracted<Event extends Rumour>(shelf: Shelf<Event>, event: Event): boolean {
  // A retraction is for ever: what was taken back does not return by taking back the taking back. So
  // is what a circle was told about itself: others have acted on it.
  if (event.kind === kinds.retraction || event.kind === kinds.circle) return false;
  if (shelf.retractedUntil(event.pubkey, event.id) !== undefined) return true;
  const coordinate = coordinateOf(event);
  const until =
    coordinate === undefined ? undefined : shelf.retractedUntil(event.pubkey, coordinate);
  return until !== undefined && event.created_at <= until;
}

/** Whose it is not, is not touched: only names together with the author are written down. */
function retract<Event extends Rumour>(
  shelf: Shelf<Event>,
  { pubkey, created_at, tags }: Event,
): Event[] {
  const dropped: Event[] = [];
  for (const [name, target] of tags) {
    if (target === undefined || (name !== 'e' && name !== 'a')) continue;
    if (name === 'a' && target.split(':', 2)[1] !== pubkey) continue;
    const until = name === 'e' ? Infinity : created_at;
    const before = shelf.retractedUntil(pubkey, target);
    if (before !== undefined && before >= until) continue;
    shelf.retract(pubkey, target, until);
    for (const named of namedBy(shelf, name, target)) {
      if (named.pubkey !== pubkey || !isRetracted(shelf, named)) continue;
      shelf.drop(named);
      dropped.push(named);
    }
  }
  return dropped;
}

function namedBy<Event extends Rumour>(
  shelf: Shelf<Event>,
  name: 'e' | 'a',
  target: string,
): Event[] {
  if (name === 'a') return shelf.versions(target);
  const named = shelf.find(target);
  return named === undefined || named === 'dropped' ? [] : [named];
}
