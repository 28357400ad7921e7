/** One event and what follows from it, within the transaction of `inOneStep`. */

import type { Database } from '../../store/db.ts';
import { admit, admitWrapped } from '../../store/events/admit.ts';
import { circleById } from '../../store/events/circles.ts';
import { kinds, type Rumour, type SignedEvent } from '../../store/events/event.ts';
import { eventShelf, markAsKnown, putWrap } from '../../store/events/event-shelf.ts';
import { rumourShelf } from '../../store/events/rumour-shelf.ts';
import { faultOf } from '../contributions/fault.ts';
import type { Taken } from '../keeper.ts';
import { followCircle } from './circle-view.ts';
import { showChanges } from './effects.ts';
import type { CirclePlace } from './places.ts';
import type { Place } from './effects.ts';
import { aheadOf, blocked } from './take.ts';

export async function keepPublic(place: Place, event: SignedEvent): Promise<Taken> {
  const { outcome, dropped } = await admit(eventShelf(place.db), event);
  if (outcome === 'kept') await showChanges(place, [event, ...dropped]);
  return outcome;
}

/** It is kept when it is new, though what lies in it may be known from another envelope. */
export async function keepWrap(
  place: CirclePlace,
  event: SignedEvent,
  rumour: Rumour,
): Promise<Taken> {
  const { db, scope } = place;
  const ahead = aheadOf(rumour, place.now / 1000);
  if (ahead) return ahead;
  const fault = rumourFault(rumour);
  if (fault !== null) return markUnreadable(db, event, `blocked: ${fault}`);
  const envelopes = {
    keep: () => putWrap(db, event, { circle: scope, id: rumour.id }),
    mark: () => markAsKnown(db, event),
  };
  const { isKept, news } = await admitWrapped(rumourShelf(db, scope), envelopes, rumour);
  if (news) await showInCircle(place, rumour, news.dropped);
  return isKept ? 'kept' : 'known';
}

export async function showInCircle(
  place: CirclePlace,
  rumour: Rumour,
  dropped: readonly Rumour[],
): Promise<void> {
  const { db, scope, keys } = place;
  const row = await circleById(db, scope);
  if (row && rumour.kind === kinds.circle) await followCircle(db, row, keys);
  await showChanges(place, [rumour, ...dropped]);
}

/** What is for relays and peers alone, or for another envelope, is no contribution. */
function rumourFault(rumour: Rumour): string | null {
  const isEnvelope = [kinds.wrap, kinds.seal, kinds.ephemeralWrap].some(
    (kind) => kind === rumour.kind,
  );
  if (isEnvelope || (rumour.kind >= 20_000 && rumour.kind < 30_000)) return 'not for a circle';
  return faultOf(rumour);
}

/** Only its id, so that it need not be fetched and tried again. */
export async function markUnreadable(
  db: Database,
  event: SignedEvent,
  reason: string,
): Promise<Taken> {
  await markAsKnown(db, event);
  // Whoever passed it on could not know: it is not held against them.
  return blocked(reason.replace(/^\w+: /, ''));
}
