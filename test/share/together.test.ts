/** Everything but the browser: databases, keepers and circles of several readers, real relays. */

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { MemoryConnections } from '../peers/memory-connector.ts';
import { startNostrRelay } from '../peers/nostr-relay.ts';
import { goOnline, noteOn } from '../peers/online.ts';
import { startRelay } from '../peers/relay.ts';
import { person, type Person } from './readers.ts';

const clock = { ms: Date.now() };
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function threeRelays() {
  const relays = [
    await startRelay(),
    await startRelay({ authRequired: true }),
    await startNostrRelay(),
  ];
  for (const { stop } of relays) ends.push(stop);
  return { relays, urls: relays.map(({ url }) => url) };
}

type Online = Awaited<ReturnType<typeof goOnline>>;

async function online(one: Person, urls: string[], network?: MemoryConnections): Promise<Online> {
  const here = await goOnline(one, urls, network);
  ends.push(here.stop);
  return here;
}

const people = (...names: string[]) => Promise.all(names.map((name) => person(name, clock)));

describe('readers of a circle', () => {
  it('are on-line at different times, and have everything all the same', async () => {
    const { urls } = await threeRelays();
    const [ada, bob] = (await people('Ada', 'Bob')) as [Person, Person];
    const { id } = await ada.circles.create({ name: 'C', relays: urls, licence: '' });
    const code = await ada.circles.invite(id);
    await ada.circles.say(id, noteOn('from Ada'));
    const first = await online(ada, urls);
    await expect.poll(() => ada.db.outbox.where({ state: 'sent', to: id }).count()).toBe(2);
    first.stop();

    await bob.circles.join(code);
    const second = await online(bob, urls);
    await expect.poll(() => second.notes(id)).toEqual(['from Ada']);
    await bob.circles.say(id, noteOn('from Bob'));
    await expect.poll(() => bob.db.outbox.where({ state: 'sent', to: id }).count()).toBe(2);
    second.stop();

    const again = await online(ada, urls);
    await expect.poll(() => again.notes(id)).toEqual(['from Ada', 'from Bob']);
    const members = async () => (await ada.circles.state(id)).members.length;
    await expect.poll(members).toBe(2);
    expect([...first.errors, ...second.errors, ...again.errors]).toEqual([]);
  });

  it('lose no note when relays stop and come back empty', async () => {
    const { relays, urls } = await threeRelays();
    const all = await people('Ada', 'Bob', 'Cleo');
    const [ada, bob] = all as [Person, Person];
    const { id } = await ada.circles.create({ name: 'C', relays: urls, licence: '' });
    const code = await ada.circles.invite(id);
    for (const one of all.slice(1)) await one.circles.join(code);
    const network = new MemoryConnections();
    const here = await Promise.all(all.map((one) => online(one, urls, network)));
    await Promise.all(here.map((one) => one.meetDirectly(id)));
    const links = () => Promise.all(here.map((one) => one.links(id)));
    await expect.poll(links).toEqual([2, 2, 2]);

    await Promise.all(relays.map(({ stop }) => stop()));
    await ada.circles.say(id, noteOn('no relay runs'));
    await bob.circles.say(id, noteOn('nor now'));
    for (const one of here) {
      await expect.poll(() => one.notes(id)).toEqual(['no relay runs', 'nor now']);
    }

    // Relays that were compared with a moment ago are left in peace for a while.
    for (const { world } of here) world.aheadMs += 60_000;
    const empty = await Promise.all(relays.map(({ port }) => startRelay({}, port)));
    for (const { stop } of empty) ends.push(stop);
    // Three introductions and two notes.
    await expect.poll(() => empty.map(({ events }) => events.size)).toEqual([5, 5, 5]);
    await expect.poll(() => ada.db.outbox.where({ state: 'waiting', to: id }).count()).toBe(0);
  });

  it('who was removed hears nothing new', async () => {
    const { urls } = await threeRelays();
    const all = await people('Ada', 'Bob', 'Mal');
    const [ada, bob, mal] = all as [Person, Person, Person];
    const { id } = await ada.circles.create({ name: 'C', relays: urls, licence: '' });
    const code = await ada.circles.invite(id);
    for (const one of [bob, mal]) await one.circles.join(code);
    const here = await Promise.all(all.map((one) => online(one, urls)));
    const sizes = () =>
      Promise.all(all.map(async ({ circles }) => (await circles.state(id)).members.length));
    await expect.poll(sizes).toEqual([3, 3, 3]);
    await ada.circles.say(id, noteOn('for three'));
    await expect.poll(() => here[2]!.notes(id)).toEqual(['for three']);

    const { members } = await ada.circles.state(id);
    const whom = members.find(({ name }) => name === 'Mal')!.pubkey;
    await ada.circles.proposeRemoval(id, whom, 'sells our notes');
    await expect.poll(async () => (await bob.circles.state(id)).removals.length).toBe(1);
    const [removal] = (await bob.circles.state(id)).removals;
    await bob.circles.answerRemoval(id, removal!, '+');
    const keys = () =>
      Promise.all([ada, bob].map(async ({ circles }) => (await circles.state(id)).path.length));
    const haveMoved = async () => new Set(await keys()).size === 1 && (await keys())[0]! > 1;
    await expect.poll(haveMoved).toBe(true);
    await ada.circles.say(id, noteOn('for two'));
    await expect.poll(() => here[1]!.notes(id)).toEqual(['for three', 'for two']);
    expect(await here[2]!.notes(id)).toEqual(['for three']);
  });
});
