/** Sharing as a whole, with its database, without a browser: real relays, and wires in memory. */

import 'fake-indexeddb/auto';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, it } from 'vitest';
import { startSharing, type KnownCircle, type Sharing } from '../../lib/share/host.ts';
import type { SignedEvent } from '../../lib/share/keeper.ts';
import { Database } from '../../lib/store/db.ts';
import { addToOutbox } from '../../lib/store/outbox.ts';
import {
  chooseNetwork,
  deliveryOf,
  endView,
  isDirect,
  keepViewed,
  relayStates,
  setDirect,
  whoIsHere,
} from '../../lib/store/sharing.ts';
import type { SocketConstructor } from '../../lib/share/wire/socket-wire.ts';
import { circleOf, note, wraps } from '../peers/circle.ts';
import { MemoryConnections } from '../peers/memory-connector.ts';
import { MemoryKeeper } from '../peers/memory-keeper.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { startRelay } from '../peers/relay.ts';
import { TestWorld } from '../peers/test-world.ts';

const ends: (() => unknown)[] = [];
let count = 0;

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function three() {
  const relays = [await startRelay(), await startRelay(), await startNostrRelay()];
  for (const { stop } of relays) ends.push(stop);
  return relays;
}

/** A browser with one circle in it. */
async function openBrowser(
  circle: KnownCircle,
  relays: string[],
  { network = new MemoryConnections(), direct = false, name = `reader-${(count += 1)}` } = {},
) {
  const db = new Database(name);
  await chooseNetwork(db, { relays, iceServers: [] });
  if (direct) await setDirect(db, circle.id, true);
  const keeper = new MemoryKeeper();
  const world = new TestWorld();
  const errors: unknown[] = [];
  const requests: string[] = [];
  const start = () =>
    startSharing({
      db,
      world,
      keeper,
      Socket: WebSocket as unknown as SocketConstructor,
      fetch: (address, init) => {
        requests.push(address);
        return fetch(address, init);
      },
      connector: () => network.connector(),
      watchCircles: (on) => {
        on([circle]);
        return () => undefined;
      },
      publicKeys: () => Promise.resolve(circle.me),
      report: (error) => errors.push(error),
    });
  let sharing: Sharing = await start();
  ends.push(() => {
    sharing.stop();
    db.close();
  });
  return {
    db,
    keeper,
    world,
    errors,
    requests,
    async write(event: SignedEvent): Promise<void> {
      await keeper.take(event);
      await addToOutbox(db, { to: circle.id, of: event.id, event, addedAt: world.now() });
    },
    async restart(): Promise<void> {
      sharing.stop();
      sharing = await start();
    },
    stop: () => sharing.stop(),
  };
}

const has = (reader: { keeper: MemoryKeeper }, { id }: SignedEvent) => reader.keeper.events.has(id);

describe('sharing in a browser', () => {
  it('one writes and closes; the other opens later and has it', async () => {
    const relays = (await three()).map(({ url }) => url);
    const [a, b] = circleOf(2, { relays });
    const writer = await openBrowser(a!, relays);
    const event = note(a!, 'for later');
    await writer.write(event);
    await expect.poll(async () => (await deliveryOf(writer.db, event.id))?.isSent).toBe(true);
    expect(await deliveryOf(writer.db, event.id)).toMatchObject({ wanted: 3, failures: [] });
    expect(await relayStates(writer.db)).toMatchObject(relays.map(() => ({ state: 'open' })));
    writer.stop();

    const reader = await openBrowser(b!, relays);
    await expect.poll(() => has(reader, event)).toBe(true);
    expect([...writer.errors, ...reader.errors]).toEqual([]);
  });

  it('what could not be sent is sent after a restart', async () => {
    const relays = await three();
    const urls = relays.map(({ url }) => url);
    const [a] = circleOf(1, { relays: urls });
    await Promise.all(relays.map(({ stop }) => stop()));
    const writer = await openBrowser(a!, urls);
    const event = note(a!, 'not lost');
    await writer.write(event);
    await writer.restart();
    const again = await Promise.all(relays.map(({ port }) => startRelay({}, port)));
    for (const { stop } of again) ends.push(stop);
    await expect.poll(async () => (await deliveryOf(writer.db, event.id))?.sent.length).toBe(3);
    expect(again.every(({ events }) => events.has(event.id))).toBe(true);
  });

  it('passes notes directly when all relays have stopped', async () => {
    const relays = await three();
    const urls = relays.map(({ url }) => url);
    const circles = circleOf(3, { relays: urls });
    const network = new MemoryConnections();
    const readers = await Promise.all(
      circles.map((circle) => openBrowser(circle, urls, { network, direct: true })),
    );
    for (const { db, world } of readers) await keepViewed(db, 'circle', world.now());
    const present = () => Promise.all(readers.map(({ db }) => whoIsHere(db, 'circle')));
    await expect
      .poll(async () => (await present()).map((all) => all.filter(({ linked }) => linked).length))
      .toEqual([2, 2, 2]);
    await Promise.all(relays.map(({ stop }) => stop()));
    const event = note(circles[0]!, 'no relay');
    await readers[0]!.write(event);
    await expect.poll(() => readers.every((reader) => has(reader, event))).toBe(true);
  });

  it('passes notes by relay when no direct way is found', async () => {
    const relays = (await three()).map(({ url }) => url);
    const circles = circleOf(2, { relays });
    const network = new MemoryConnections();
    network.isPassable = false;
    const [a, b] = await Promise.all(
      circles.map((circle) => openBrowser(circle, relays, { network, direct: true })),
    );
    for (const { db, world } of [a!, b!]) await keepViewed(db, 'circle', world.now());
    expect(await isDirect(a!.db, 'circle')).toBe(true);
    const event = note(circles[0]!, 'by relay');
    await a!.write(event);
    await expect.poll(() => has(b!, event)).toBe(true);
    expect(network.connections).toBe(0);
    await endView(a!.db, 'circle');
    expect(await a!.db.views.count()).toBe(0);
  });

  it('members fill relays that were restarted empty', async () => {
    const relays = await three();
    const urls = relays.map(({ url }) => url);
    const [a] = circleOf(1, { relays: urls });
    const member = await openBrowser(a!, urls);
    const events = wraps(a!, 15);
    for (const event of events) await member.keeper.take(event);
    await expect.poll(async () => (await relayStates(member.db)).length).toBe(3);
    await Promise.all(relays.map(({ stop }) => stop()));
    member.world.aheadMs += 60_000;
    const again = await Promise.all(relays.map(({ port }) => startRelay({}, port)));
    for (const { stop } of again) ends.push(stop);
    await expect.poll(() => again.map(({ events: there }) => there.size)).toEqual([15, 15, 15]);
  });

  it('connects with nobody while there is nothing to share', async () => {
    const relays = await three();
    const [a] = circleOf(1);
    const urls = relays.map(({ url }) => url);
    const db = new Database('nothing');
    await chooseNetwork(db, { relays: urls, iceServers: [] });
    const dialled: string[] = [];
    class Counted extends WebSocket {
      constructor(url: string) {
        super(url);
        dialled.push(url);
      }
    }
    const sharing = await startSharing({
      db,
      world: new TestWorld(),
      keeper: new MemoryKeeper(),
      Socket: Counted as unknown as SocketConstructor,
      fetch: () => Promise.reject(new Error('nothing is asked')),
      connector: () => null,
      watchCircles: (on) => {
        on([]);
        return () => undefined;
      },
      publicKeys: () => Promise.resolve(a!.me),
      report() {},
    });
    ends.push(() => sharing.stop());
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    expect(dialled).toEqual([]);
    expect(await db.requests.count()).toBe(0);
    await sharing.askAbout(['doi:10.1371/journal.pone.0000308'], 'directly');
    expect(dialled.toSorted()).toEqual(urls.toSorted());
    const named = (await db.requests.toArray()).map(({ identifier }) => identifier);
    expect(named.filter(Boolean)).toEqual(Array(3).fill('doi:10.1371/journal.pone.0000308'));
  });
});
