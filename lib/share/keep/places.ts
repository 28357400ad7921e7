/** Where something is said, with who is who there. */

import type { Database } from '../../store/db.ts';
import { circleById } from '../../store/events/circles.ts';
import { kinds } from '../../store/events/event.ts';
import { circleSayings, commonsSayings, profileEvents } from '../../store/events/sayings.ts';
import { reader } from '../identity/identity.ts';
import type { Keys } from '../identity/keys.ts';
import { stateOf } from './circle-view.ts';
import { knownPeople } from '../trust/known-people.ts';
import type { Place } from './effects.ts';
import { namesIn } from './names.ts';

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

export async function placeOfCommons(db: Database, now: number): Promise<Place> {
  const self = await reader(db, now);
  const { pubkey } = self.keysFor('commons');
  const known = await knownPeople(db, self);
  const sayings = commonsSayings(db);
  return {
    db,
    scope: 'commons',
    sayings,
    me: pubkey,
    namesOf: async (authors) => namesIn(await profileEvents(db, [...new Set(authors)])),
    counts: (author) => known.has(author),
  };
}
