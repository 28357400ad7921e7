/** The shelf of events for everybody, and of gift wraps as they came. */

import type { Database } from '../db.ts';
import { coordinateOf, type SignedEvent, valuesOfTag } from './event.ts';
import { forEachOf } from './each.ts';
import { eventsByIds } from './find-events.ts';
import { keyOf, marksOf } from './marks.ts';
import { readRetractions, writeRetractions } from './retractions.ts';
import { type EventRow, placeOf } from './rows.ts';
import { Slice } from './slice.ts';

const scope = 'commons';

/** To be used, and then written, within a transaction on `events` and `retractions`. */
export function publicSlice(
  db: Database,
  events: readonly SignedEvent[],
): Promise<Slice<SignedEvent>> {
  return Slice.of(
    {
      async find(some) {
        const rows = await db.events.bulkGet(some.map(keyOf));
        return stateOf(rows.flatMap((row) => row ?? []));
      },
      findByIds: async (ids) => stateOf(await eventsByIds(db, ids)),
      async versions(coordinates) {
        const rows = await forEachOf(coordinates, (coordinate) =>
          db.events.where({ coordinate }).toArray(),
        );
        return rows.flatMap(({ event }) => event ?? []);
      },
      retracted: (names) => readRetractions(db, scope, names),
    },
    false,
    events,
  );
}

const stateOf = (rows: readonly EventRow[]): Map<string, SignedEvent | 'dropped'> =>
  new Map(rows.map(({ id, event }) => [id, event ?? 'dropped']));

export async function writePublic(
  db: Database,
  { changes }: Pick<Slice<SignedEvent>, 'changes'>,
): Promise<void> {
  const { put, dropped, gone, retractions } = changes;
  if (gone.size > 0) await db.events.bulkDelete([...gone.values()].map(keyOf));
  const rows = [
    ...[...put.values()].map((event) => eventRow(event)),
    ...[...dropped.values()].map(markRow),
  ];
  if (rows.length > 0) await db.events.bulkPut(rows);
  await writeRetractions(db, scope, retractions);
}

/** Envelopes that could be opened, with what lay in each; and those that need not come again. */
export async function writeEnvelopes(
  db: Database,
  circle: string,
  envelopes: readonly { event: SignedEvent; inside: string }[],
  marked: readonly SignedEvent[],
): Promise<void> {
  const rows = [
    ...envelopes.map(({ event, inside }) => eventRow(event, placeOf(circle, inside))),
    ...marked.map(markRow),
  ];
  if (rows.length > 0) await db.events.bulkPut(rows);
}

function eventRow(event: SignedEvent, inside?: string): EventRow {
  const coordinate = coordinateOf(event);
  return {
    key: keyOf(event),
    id: event.id,
    event,
    marks: marksOf(event),
    // Nobody asks what speaks of an envelope.
    targets: inside === undefined ? targetsOf(event) : [],
    ...(coordinate !== undefined && { coordinate }),
    ...(inside !== undefined && { inside }),
  };
}

/** Without its content: so that it is not fetched again each time that somebody offers it. */
const markRow = (event: SignedEvent): EventRow => ({
  key: keyOf(event),
  id: event.id,
  marks: marksOf(event),
  targets: [],
});

/** Ids and coordinates of what it speaks of. */
export const targetsOf = (event: Pick<SignedEvent, 'tags'>): string[] => [
  ...new Set(['e', 'a', 'q'].flatMap((name) => valuesOfTag(event, name))),
];
