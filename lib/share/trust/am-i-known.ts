import type { Database } from '../../store/db.ts';
import { circleSayings } from '../../store/events/sayings.ts';
import { kinds } from '../../store/events/event.ts';
import { knownAs } from '../circle/known-as.ts';
import { readerIfAny } from '../identity/identity.ts';

/** Whether the circle has been told by which key the reader publishes. May be watched. */
export async function amIKnown(db: Database, circle: string): Promise<boolean> {
  const self = await readerIfAny(db);
  const said = await circleSayings(db, circle).ofKinds([kinds.circle]);
  return self !== null && knownAs(circle, said).has(self.keysFor(circle).pubkey);
}
