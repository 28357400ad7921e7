/** Where something is said, with who is who there. */

import type { Database } from '../../store/db.ts';
import { circleById } from '../../store/events/circles.ts';
import { kinds, newestFirst, type Rumour } from '../../store/events/event.ts';
import { circleSayings, commonsSayings, profileEvent } from '../../store/events/sayings.ts';
import { introducedBy } from '../circle/membership.ts';
import { profileOf } from '../contributions/people.ts';
import { reader } from '../identity/identity.ts';
import type { Keys } from '../identity/keys.ts';
import { stateOf } from './circle-view.ts';
import type { Place } from './effects.ts';

export interface CirclePlace extends Place {
  keys: Keys;
  /** Milliseconds since 1970. */
  now: number;
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
    now,
    nameOf: async (pubkey) => names.get(pubkey),
    counts: (pubkey) => counting.has(pubkey),
  };
}

/** Whose voice counts among strangers is decided where they are known; here nobody's does. */
async function placeOfCommons(db: Database, now: number): Promise<Place> {
  const { pubkey } = (await reader(db, now)).keysFor('commons');
  const sayings = commonsSayings(db);
  return {
    db,
    scope: 'commons',
    sayings,
    me: pubkey,
    nameOf: async (author) => profileName(await profileEvent(db, author)),
    counts: () => false,
  };
}

const profileName = (profile: Rumour | undefined): string | undefined =>
  (profile && profileOf(profile)?.name) || undefined;

/** Whether it may change who belongs to a circle, or what they are called. */
export const changesPeople = ({ kind }: Rumour): boolean =>
  kind === kinds.circle || kind === kinds.profile || kind === kinds.retraction;

/** Read once for a transaction. */
export class Places {
  readonly #circles = new Map<string, CirclePlace>();
  #commons: Place | undefined;

  constructor(
    private readonly db: Database,
    private readonly now: number,
  ) {}

  async commons(): Promise<Place> {
    this.#commons ??= await placeOfCommons(this.db, this.now);
    return this.#commons;
  }

  async ofCircle(id: string): Promise<CirclePlace> {
    const place = this.#circles.get(id) ?? (await placeOfCircle(this.db, id, this.now));
    this.#circles.set(id, place);
    return place;
  }

  forget(circle: string): void {
    this.#circles.delete(circle);
  }
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
