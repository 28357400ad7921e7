import { afterEach, describe, expect, it } from 'vitest';
import { Mesh } from '../../../lib/share/direct/mesh.ts';
import type { Present } from '../../../lib/share/direct/presence.ts';
import {
  sealing,
  signalKind,
  type Opened,
  type Sealing,
} from '../../../lib/share/direct/signals.ts';
import type { SignedEvent } from '../../../lib/share/keeper.ts';
import { Reputation } from '../../../lib/share/relay/reputation.ts';
import type { CircleKeys } from '../../../lib/share/sync/circle-keys.ts';
import { Intake } from '../../../lib/share/sync/intake.ts';
import { circleOf, note, wraps } from '../../peers/circle.ts';
import { MemoryConnections } from '../../peers/memory-connector.ts';
import { MemoryKeeper } from '../../peers/memory-keeper.ts';
import { TestWorld } from '../../peers/test-world.ts';

type Reader = ReturnType<Room['enter']>;
const rooms: Room[] = [];

/** Readers and the relay that brings their signals, as long as it runs. */
class Room {
  readonly network = new MemoryConnections();
  readonly readers: { mesh: Mesh }[] = [];
  relayRuns = true;
  signals = 0;

  constructor(
    readonly circle: CircleKeys[],
    private readonly how: Sealing = sealing,
  ) {
    rooms.push(this);
  }

  enter(circle: CircleKeys, own: SignedEvent[] = [], world = new TestWorld()) {
    const keeper = new MemoryKeeper(own);
    const seen: { present: Present[] } = { present: [] };
    const errors: unknown[] = [];
    const mesh = new Mesh(circle, {
      world,
      keeper,
      intake: new Intake(keeper),
      connector: this.network.connector(),
      sealing: this.how,
      reputation: new Reputation({ load: () => Promise.resolve([]), save() {} }, world),
      signal: (event) => this.#spread(event, mesh),
      present: (who) => (seen.present = who),
      report: (error) => errors.push(error),
    });
    const reader = { mesh, keeper, world, seen, errors, circle };
    this.readers.push(reader);
    mesh.want(true);
    return reader;
  }

  #spread(event: SignedEvent, from: Mesh): Promise<number> {
    if (!this.relayRuns) return Promise.resolve(0);
    this.signals += 1;
    for (const { mesh } of this.readers) if (mesh !== from) setTimeout(() => mesh.heard(event), 1);
    return Promise.resolve(1);
  }
}

afterEach(() => {
  for (const { readers } of rooms.splice(0)) for (const { mesh } of readers) mesh.close();
});

/** A crowd's sealing and opening would be most of a test that is about something else. */
const unsealed: Sealing = {
  seal: (signal, { me }) => ({
    id: crypto.randomUUID(),
    pubkey: me.pubkey,
    created_at: 0,
    kind: signalKind,
    tags: [],
    sig: '',
    content: JSON.stringify({ from: me.pubkey, signal }),
  }),
  open: ({ content }) => JSON.parse(content) as Opened,
};

const linked = (reader: Reader) => reader.mesh.links.length;

describe('direct connections', () => {
  it('two meet, with few signals, and have the same notes at once', async () => {
    const room = new Room(circleOf(2));
    const [a, b] = room.circle as [CircleKeys, CircleKeys];
    // At their own pace: how often they say that they are here is what is looked at.
    const first = room.enter(a, wraps(a, 60), new TestWorld(1));
    const second = room.enter(b, wraps(b, 45), new TestWorld(1));
    await expect.poll(() => [linked(first), linked(second)]).toEqual([1, 1]);
    expect(room.signals).toBeLessThanOrEqual(6);
    await expect
      .poll(() => [first.keeper.events.size, second.keeper.events.size])
      .toEqual([105, 105]);
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  it('passes on what is new while no relay runs', async () => {
    const room = new Room(circleOf(3));
    const readers = room.circle.map((circle) => room.enter(circle));
    await expect.poll(() => readers.map(linked)).toEqual([2, 2, 2]);
    room.relayRuns = false;
    const event = note(room.circle[0]!, 'no relay needed');
    await readers[0]!.keeper.take(event);
    await expect.poll(() => readers.every(({ keeper }) => keeper.events.has(event.id))).toBe(true);
  });

  it('brings two together again by way of a third, without a relay', async () => {
    const room = new Room(circleOf(3));
    const readers = room.circle.map((circle) => room.enter(circle));
    await expect.poll(() => readers.map(linked)).toEqual([2, 2, 2]);
    room.relayRuns = false;
    const [first, second] = readers as [Reader, Reader];
    const between = first.mesh.links.find(({ member }) => member === second.circle.me.pubkey);
    between?.close('the network changed');
    await expect.poll(() => linked(first)).toBe(1);
    first.mesh.want(false);
    first.mesh.want(true);
    await expect.poll(() => readers.map(linked)).toEqual([2, 2, 2]);
  });

  it('shows who is here, and that they have gone', async () => {
    const room = new Room(circleOf(2));
    const [a, b] = room.circle as [CircleKeys, CircleKeys];
    const first = room.enter(a);
    const second = room.enter(b);
    await expect
      .poll(() => first.seen.present)
      .toMatchObject([{ member: b.me.pubkey, linked: true }]);
    second.mesh.close();
    await expect.poll(() => first.seen.present).toEqual([]);
  });

  it('stays bounded among many, and everything still reaches everybody', async () => {
    const room = new Room(circleOf(16), unsealed);
    const readers = room.circle.map((circle) => room.enter(circle));
    await expect.poll(() => readers.every((reader) => linked(reader) >= 1)).toBe(true);
    expect(Math.max(...readers.map(linked))).toBeLessThanOrEqual(12);
    room.relayRuns = false;
    const event = note(room.circle[0]!, 'from one to all');
    await readers[0]!.keeper.take(event);
    const reached = () => readers.filter(({ keeper }) => keeper.events.has(event.id)).length;
    await expect.poll(reached).toBe(16);
  });

  it('says nothing at all unless somebody wants it', async () => {
    const room = new Room(circleOf(1));
    const reader = room.enter(room.circle[0]!);
    reader.mesh.want(false);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(room.signals).toBeLessThanOrEqual(1);
  });
});
