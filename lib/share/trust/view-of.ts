/** How this reader sees a place: who they are there, whose voice counts, whom they do not want to see. */

import type { Database } from '../../store/db.ts';
import { circleById } from '../../store/events/circles.ts';
import { kinds } from '../../store/events/event.ts';
import {
  circleSayings,
  commonsSayings,
  profileEvents,
  type Sayings,
} from '../../store/events/sayings.ts';
import { mutedPeople } from '../../store/muted.ts';
import { readerIfAny } from '../identity/identity.ts';
import { stateOf } from '../keep/circle-view.ts';
import { namesIn } from '../keep/names.ts';
import type { Viewer } from '../standing/standing.ts';
import { knownPeople } from './known-people.ts';

export interface View extends Viewer {
  /** `commons`, or the id of a circle. */
  scope: string;
  sayings: Sayings;
  namesOf(pubkeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Reads only, so it may be watched. */
export async function viewOf(db: Database, scope: string): Promise<View> {
  const [reader, muted] = await Promise.all([readerIfAny(db), mutedPeople(db)]);
  const silenced = new Set(muted.map(({ pubkey }) => pubkey));
  const common = {
    scope,
    me: reader?.keysFor(scope).pubkey ?? '',
    isMuted: (pubkey: string) => silenced.has(pubkey),
  };
  if (scope === 'commons') {
    const known = reader ? await knownPeople(db, reader) : new Set<string>();
    return {
      ...common,
      sayings: commonsSayings(db),
      counts: (pubkey) => known.has(pubkey),
      namesOf: async (authors) => namesIn(await profileEvents(db, [...new Set(authors)])),
    };
  }
  const sayings = circleSayings(db, scope);
  const row = await circleById(db, scope);
  const { members } = row ? await stateOf(sayings, row, common.me) : { members: [] };
  const counting = new Set(members.map(({ pubkey }) => pubkey));
  const names = namesIn(await sayings.ofKinds([kinds.circle, kinds.profile]));
  return {
    ...common,
    sayings,
    counts: (pubkey) => counting.has(pubkey),
    namesOf: async () => names,
  };
}
