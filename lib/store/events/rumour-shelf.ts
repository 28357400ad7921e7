/** The shelf of what lay in a circle's gift wraps. */

import type { Database } from '../db.ts';
import { coordinateOf, type Rumour } from './event.ts';
import { targetsOf } from './event-shelf.ts';
import { readRetractions, writeRetractions } from './retractions.ts';
import { placeOf, type RumourRow } from './rows.ts';
import { Slice } from './slice.ts';

/**
 * To be used, and then written, within a transaction on `rumours`, `retractions` and `events`. Older
 * versions stay: their wraps lie on relays, which cannot see that they were replaced.
 */
export function circleSlice(
  db: Database,
  circle: string,
  rumours: readonly Rumour[],
): Promise<Slice<Rumour>> {
  return Slice.of(
    {
      async find(ids) {
        const rows = await db.rumours.bulkGet(ids.map((id): [string, string] => [circle, id]));
        return new Map(rows.flatMap((row) => (row ? [[row.id, row.rumour ?? 'dropped']] : [])));
      },
      async versions(coordinates) {
        const keys = coordinates.map((coordinate) => [circle, coordinate]);
        const rows = await db.rumours.where('[circle+coordinate]').anyOf(keys).toArray();
        return rows.flatMap(({ rumour }) => rumour ?? []);
      },
      retracted: (names) => readRetractions(db, circle, names),
    },
    true,
    rumours,
  );
}

/** After the envelopes: those of what was retracted lose their content too. */
export async function writeRumours(
  db: Database,
  circle: string,
  { changes }: Pick<Slice<Rumour>, 'changes'>,
): Promise<void> {
  const { put, dropped, retractions } = changes;
  const rows = [
    ...[...put.values()].map((rumour) => rumourRow(circle, rumour)),
    ...[...dropped.values()].map(({ id, kind }) => ({ circle, id, kind, targets: [] })),
  ];
  if (rows.length > 0) await db.rumours.bulkPut(rows);
  await writeRetractions(db, circle, retractions);
  if (dropped.size === 0) return;
  const inside = [...dropped.keys()].map((id) => placeOf(circle, id));
  await db.events
    .where('inside')
    .anyOf(inside)
    .modify((row) => {
      delete row.event;
    });
}

function rumourRow(circle: string, rumour: Rumour): RumourRow {
  const { id, kind } = rumour;
  const coordinate = coordinateOf(rumour);
  return {
    circle,
    id,
    kind,
    rumour,
    targets: targetsOf(rumour).map((name) => placeOf(circle, name)),
    ...(coordinate !== undefined && { coordinate }),
  };
}
