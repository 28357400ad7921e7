import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../lib/store/db.ts';
import { admit } from '../../../lib/store/events/admit.ts';
import type { Rumour, SignedEvent } from '../../../lib/store/events/event.ts';
import { publicSlice, writePublic } from '../../../lib/store/events/event-shelf.ts';
import { circleSlice, writeRumours } from '../../../lib/store/events/rumour-shelf.ts';
import type { Shelf } from '../../../lib/store/events/shelf.ts';
import { someEvents } from './made-events.ts';
import { liveOf, memoryShelf, nothingHeld } from './memory-shelf.ts';

function liveAfter(events: readonly Rumour[], keepsVersions: boolean): string[] {
  const held = nothingHeld();
  for (const event of events) admit(memoryShelf(held, keepsVersions), event);
  return liveOf(held);
}

/** What each coordinate shows, and all that has none. */
function shown(events: readonly Rumour[], shelf: Shelf): string[] {
  const ids = events.map(({ kind, pubkey, tags, id }) => {
    const isNamed = kind >= 30_000 && kind < 40_000;
    if (kind === 1111 || kind === 9802 || kind === 5)
      return typeof shelf.find(id) === 'object' ? id : '';
    const name = isNamed ? tags[0]![1]! : '';
    return shelf.versions(`${kind}:${pubkey}:${name}`)[0]?.id ?? '';
  });
  return [...new Set(ids)].toSorted();
}

function inMemory(events: readonly Rumour[], keepsVersions: boolean): string[] {
  const shelf = memoryShelf(nothingHeld(), keepsVersions);
  for (const event of events) admit(shelf, event);
  return shown(events, shelf);
}

/** So many at once. */
async function inDatabase(
  db: Database,
  events: readonly SignedEvent[],
  together: number,
  isCircle: boolean,
): Promise<string[]> {
  for (let from = 0; from < events.length; from += together) {
    const some = events.slice(from, from + together);
    if (isCircle) {
      const slice = await circleSlice(db, 'circle', some);
      for (const event of some) admit(slice, event);
      await writeRumours(db, 'circle', slice);
    } else {
      const slice = await publicSlice(db, some);
      for (const event of some) admit(slice, event);
      await writePublic(db, slice);
    }
  }
  const slice = isCircle
    ? await circleSlice(db, 'circle', events)
    : ((await publicSlice(db, events)) as Shelf);
  return shown(events, slice);
}

const someOrders = someEvents.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(events, { minLength: events.length }),
    fc.array(fc.constantFrom(...events), { maxLength: 4 }),
  ),
);

describe('what is kept', () => {
  it('in a circle does not depend on the order, nor on what comes twice', () => {
    fc.assert(
      fc.property(someOrders, ([events, other, again]) => {
        expect(liveAfter([...other, ...again], true)).toEqual(liveAfter(events, true));
      }),
      { numRuns: 400 },
    );
  });

  it('for everybody does not either, once all have heard of all', () => {
    fc.assert(
      fc.property(someOrders, ([events, other]) => {
        const [one, two] = [nothingHeld(), nothingHeld()];
        for (const event of events) admit(memoryShelf(one, false), event);
        for (const event of other) admit(memoryShelf(two, false), event);
        // As they meet: each takes what the other still has.
        for (const [from, to] of [
          [one, two],
          [two, one],
        ] as const)
          for (const event of from.events.values())
            if (event !== 'dropped') admit(memoryShelf(to, false), event);
        expect(liveOf(one)).toEqual(liveOf(two));
      }),
      { numRuns: 400 },
    );
  });

  it('is never what its author took back, and never gone because another said so', () => {
    fc.assert(
      fc.property(someOrders, ([, events]) => {
        const live = new Set(liveAfter(events, true));
        const retractions = events.filter(({ kind }) => kind === 5);
        const wrong = events.filter(({ id, pubkey, kind }) => {
          const own = retractions.filter((one) => one.pubkey === pubkey);
          const isTakenBack =
            kind !== 5 &&
            own.some(({ tags }) => tags.some(([tag, of]) => tag === 'e' && of === id));
          return live.has(id) ? isTakenBack : own.length === 0;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the database', () => {
  it('keeps the same as plain memory does, one by one or many at once', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        someOrders,
        fc.boolean(),
        fc.constantFrom(1, 3, 100),
        async ([, events, again], isCircle, together) => {
          const db = new Database(`admit-${(run += 1)}`);
          const all: SignedEvent[] = [...events, ...again];
          expect(await inDatabase(db, all, together, isCircle)).toEqual(inMemory(all, isCircle));
          await db.delete();
        },
      ),
      { numRuns: 100 },
    );
  });
});
