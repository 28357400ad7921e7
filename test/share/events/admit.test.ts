import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../lib/store/db.ts';
import { admit } from '../../../lib/store/events/admit.ts';
import type { Rumour, SignedEvent } from '../../../lib/store/events/event.ts';
import { eventShelf } from '../../../lib/store/events/event-shelf.ts';
import { rumourShelf } from '../../../lib/store/events/rumour-shelf.ts';
import type { Shelf } from '../../../lib/store/events/shelf.ts';
import { someEvents } from './made-events.ts';
import { liveOf, memoryShelf, nothingHeld } from './memory-shelf.ts';

async function liveAfter(events: readonly Rumour[], keepsVersions: boolean): Promise<string[]> {
  const held = nothingHeld();
  for (const event of events) await admit(memoryShelf(held, keepsVersions), event);
  return liveOf(held);
}

/** What each coordinate shows, and all that has none. */
async function shownAfter(events: readonly Rumour[], shelf: Shelf): Promise<string[]> {
  for (const event of events) await admit(shelf, event);
  const shown = await Promise.all(
    events.map(async ({ kind, pubkey, tags, id }) => {
      const isNamed = kind >= 30_000 && kind < 40_000;
      if (kind === 1111 || kind === 9802 || kind === 5)
        return typeof (await shelf.find(id)) === 'object' ? id : '';
      const [newest] = await shelf.versions(`${kind}:${pubkey}:${isNamed ? tags[0]![1]! : ''}`);
      return newest?.id ?? '';
    }),
  );
  return [...new Set(shown)].toSorted();
}

const someOrders = someEvents.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.shuffledSubarray(events, { minLength: events.length }),
    fc.array(fc.constantFrom(...events), { maxLength: 4 }),
  ),
);

describe('what is kept', () => {
  it('in a circle does not depend on the order, nor on what comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, async ([events, other, again]) => {
        expect(await liveAfter([...other, ...again], true)).toEqual(await liveAfter(events, true));
      }),
      { numRuns: 400 },
    );
  });

  it('for everybody does not either, once all have heard of all', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, async ([events, other]) => {
        const [one, two] = [nothingHeld(), nothingHeld()];
        for (const event of events) await admit(memoryShelf(one, false), event);
        for (const event of other) await admit(memoryShelf(two, false), event);
        // As they meet: each takes what the other still has.
        for (const [from, to] of [
          [one, two],
          [two, one],
        ] as const)
          for (const event of from.events.values())
            if (event !== 'dropped') await admit(memoryShelf(to, false), event);
        expect(liveOf(one)).toEqual(liveOf(two));
      }),
      { numRuns: 400 },
    );
  });

  it('is never what its author took back, and never gone because another said so', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, async ([, events]) => {
        const live = new Set(await liveAfter(events, true));
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
  it('keeps the same as plain memory does', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(someOrders, async ([, events, again]) => {
        const db = new Database(`admit-${(run += 1)}`);
        const all: SignedEvent[] = [...events, ...again];
        expect(await shownAfter(all, eventShelf(db) as Shelf)).toEqual(
          await shownAfter(all, memoryShelf(nothingHeld(), false)),
        );
        expect(await shownAfter(all, rumourShelf(db, 'circle'))).toEqual(
          await shownAfter(all, memoryShelf(nothingHeld(), true)),
        );
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });
});
