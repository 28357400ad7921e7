/** What people call themselves. */

import { kinds, newestFirst, type Rumour } from '../../store/events/event.ts';
import { introducedBy } from '../circle/membership.ts';
import { profileOf } from '../contributions/people.ts';

/** The latest that each has given: when joining, or as a profile. */
export function namesIn(rumours: readonly Rumour[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const rumour of rumours.toSorted(newestFirst).toReversed()) {
    const name =
      rumour.kind === kinds.profile ? profileOf(rumour)?.name : introducedBy(rumour)?.name;
    if (name !== undefined && name !== '') names.set(rumour.pubkey, name);
  }
  return names;
}
