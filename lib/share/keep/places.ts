/** Where something is said, with who is who there. */

import type { Database } from '../../store/db.ts';
import { circleById } from '../../store/events/circles.ts';
import { kinds, newestFirst, type Rumour } from '../../store/events/event.ts';
import { circleSayings, commonsSayings, profileEvents } from '../../store/events/sayings.ts';
import { introducedBy } from '../circle/membership.ts';
import { profileOf } from '../contributions/people.ts';
import { reader } from '../identity/identity.ts';
import type { Keys } from '../identity/keys.ts';
import { stateOf } from './circle-view.ts';
import type { Place } from './effects.ts';

export interface CirclePlace extends Place {
  keys: Keys;
}

export async function placeOfCircle(
  db: Database,
  circle: string,
  now: number,
): Promise<CirclePlace> {
  const keys = (await reader(db, now)).keysFor(circle);
  const sayings = circleSayings(db, circle);
  const row = await circleById(db, circle);
  const { members } = row ? await stateOf(sayings, row, keys.pubkey) : { members: [] };
  const names = namesIn(await sayings.ofKinds([kinds.circle, kinds.profile]));
  const counting = new Set(members.map(({ pubkey }) => pubkey));
  return {
    db,
    scope: circle,
    sayings,
    me: keys.pubkey,
    keys,
    namesOf: async () => names,
    counts: (pubkey) => counting.has(pubkey),
  };
}

/** Whose voice counts among strangers is decided where they are known; here nobody's does. */
export async function placeOfCommons(db: Database, now: number): Promise<Place> {
  const { pubkey } = (await reader(db, now)).keysFor('commons');
  const sayings = commonsSayings(db);
  return {
    db,
    scope: 'commons',
    sayings,
    me: pubkey,
    namesOf: async (authors) => namesIn(await profileEvents(db, [...new Set(authors)])),
    counts: () => false,
  };
}

/** The latest that each has given: when joining, or as a profile. */
function namesIn(rumours: readonly Rumour[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const rumour of rumours.toSorted(newestFirst).toReversed()) {
    const name =
      rumour.kind === kinds.profile ? profileOf(rumour)?.name : introducedBy(rumour)?.name;
    if (name !== undefined && name !== '') names.set(rumour.pubkey, name);
  }
  return names;
}
