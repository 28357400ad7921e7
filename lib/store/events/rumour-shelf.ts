/** The shelf of what lay in a circle's gift wraps. */

import type { Database } from '../db.ts';
import { coordinateOf, type Rumour } from './event.ts';
import { forEachOf } from './each.ts';
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
  const findByIds = async (ids: readonly string[]) => {
    const rows = await db.rumours.bulkGet(ids.map((id): [string, string] => [circle, id]));
    return new Map(
      rows.flatMap((row) => (row ? [[row.id, row.rumour ?? ('dropped' as const)]] : [])),
    );
  };
  return Slice.of(
    {
      find: (some) => findByIds(some.map(({ id }) => id)),
      findByIds,
      async versions(coordinates) {
        const rows = await forEachOf(coordinates, (coordinate) =>
          db.rumours.where({ circle, coordinate }).toArray(),
        );
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
  const wraps = await forEachOf(dropped.keys(), (id) =>
    db.events.where({ inside: placeOf(circle, id) }).toArray(),
  );
  await db.events.bulkPut(wraps.map(({ key, id, marks }) => ({ key, id, marks, targets: [] })));
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
