/** A circle as this reader sees it, from what lies in the database. */

import type { Database } from '../../store/db.ts';
import { putCircle } from '../../store/events/circles.ts';
import { kinds } from '../../store/events/event.ts';
import type { CircleRow, Epoch } from '../../store/events/rows.ts';
import { circleSayings, type Sayings } from '../../store/events/sayings.ts';
import { type CircleState, circleState, type RightfulEpoch } from '../circle/circle-state.ts';
import { secretFor } from '../circle/epoch.ts';
import type { Keys } from '../identity/keys.ts';

export async function stateOf(
  sayings: Sayings,
  { id, epochs }: Pick<CircleRow, 'id' | 'epochs'>,
  me: string,
): Promise<CircleState> {
  // Who joined later knows the circle from there on.
  return circleState(await sayings.ofKinds([kinds.circle]), epochs[0]?.pubkey ?? id, me);
}

/** After something was said about the circle: its name, and the key to write under. */
export async function followCircle(db: Database, row: CircleRow, me: Keys): Promise<CircleRow> {
  const state = await stateOf(circleSayings(db, row.id), row, me.pubkey);
  const epochs: Epoch[] = [...row.epochs];
  const learn = (next: RightfulEpoch): Epoch | undefined => {
    const known = epochs.find(({ pubkey }) => pubkey === next.pubkey);
    const before = epochs.find(({ pubkey }) => pubkey === next.prev);
    if (known || !before) return known;
    const secret = secretFor(next, me);
    if (secret === null) return undefined;
    const { pubkey, prev, whom, since } = next;
    const removed = [...before.removed, whom];
    const epoch = { epoch: before.epoch + 1, pubkey, secret, prev, removed, since };
    epochs.push(epoch);
    return epoch;
  };
  let current = row.epochs[0]!;
  for (const next of state.epochs) {
    const epoch = learn(next);
    if (!epoch) break;
    current = epoch;
  }
  // What was written under them meanwhile is read and passed on.
  for (const other of state.passedOver) learn(other);
  const followed: CircleRow = {
    ...row,
    epochs,
    current: current.pubkey,
    name: state.name ?? row.name,
    licence: state.licence ?? row.licence,
  };
  if (JSON.stringify(followed) !== JSON.stringify(row)) await putCircle(db, followed);
  return followed;
}
