/**
 * What a member who holds the circle's key can do to the others, each row of the threat table in its
 * own words: by a relay over a real socket, and on a direct wire. The store is the real one.
 */

import 'fake-indexeddb/auto';
import { finalizeEvent } from 'nostr-tools/pure';
import { afterEach, describe, expect, it } from 'vitest';
import { rumourOf, wrap, type Draft } from '../../lib/share/circle/wrap.ts';
import { retractionDraft } from '../../lib/share/contributions/voices.ts';
import { Link } from '../../lib/share/direct/link.ts';
import type { KnownCircle } from '../../lib/share/host.ts';
import { reader } from '../../lib/share/identity/identity.ts';
import { circlesOf } from '../../lib/share/keep/ports.ts';
import type { SignedEvent } from '../../lib/share/keeper.ts';
import { Intake } from '../../lib/share/sync/intake.ts';
import { memoryWires } from '../../lib/share/wire/memory-wire.ts';
import type { Rumour } from '../../lib/store/events/event.ts';
import { circleSayings } from '../../lib/store/events/sayings.ts';
import { HostilePeer } from '../peers/hostile-peer.ts';
import { goOnline, noteOn } from '../peers/online.ts';
import { startRelay } from '../peers/relay.ts';
import { TestWorld } from '../peers/test-world.ts';
import { meet, person, type Person } from './readers.ts';

const clock = { ms: Date.now() };
const now = Math.floor(clock.ms / 1000);
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

type Road = (ada: Person, mal: Person, circle: string) => Promise<(event: SignedEvent) => void>;

async function byRelay(ada: Person): ReturnType<Road> {
  const relay = await startRelay();
  const online = await goOnline(ada, [relay.url]);
  ends.push(relay.stop, online.stop);
  const asked = () => relay.heard.filter(([type]) => type === 'REQ').length;
  await expect.poll(asked).toBeGreaterThanOrEqual(2);
  return (event) => {
    relay.events.set(event.id, event);
    relay.spread(event);
  };
}

async function byWire(ada: Person, mal: Person, circle: string): ReturnType<Road> {
  const [hers, his] = [await keysIn(ada), await keysIn(mal)];
  const [near, far] = memoryWires();
  const link = new Link(near, {
    world: new TestWorld(),
    keeper: ada.keeper,
    intake: new Intake(ada.keeper),
    circle: { ...hers, direct: true },
    member: his.me.pubkey,
    ready() {},
    passing() {},
    fault: () => false,
    closed() {},
    report() {},
  });
  link.open();
  ends.push(() => link.close('the end'));
  const peer = new HostilePeer(far);
  await expect.poll(() => peer.of('AUTH').length).toBeGreaterThan(0);
  peer.authenticate({ ...his, direct: true }, his.me);
  peer.accept();
  await expect.poll(() => link.isReady).toBe(true);
  expect(hers.id).toBe(circle);
  return (event) => peer.say('EVENT', event);
}

async function keysIn(one: Person): Promise<KnownCircle> {
  let known: KnownCircle[] = [];
  const env = { db: one.db, now: () => clock.ms, report() {} };
  ends.push(circlesOf(env, one.circles)((all) => (known = all)));
  await expect.poll(() => known.length).toBe(1);
  return known[0]!;
}

/** Ada has said something; Mal is a member like any other. */
async function scene(road: Road) {
  const [ada, mal] = [await person('Ada', clock), await person('Mal', clock)];
  const { id: circle } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
  await mal.circles.join(await ada.circles.invite(circle));
  const hers = await ada.circles.say(circle, noteOn('hers'));
  await meet(ada, mal);
  const keys = (await reader(mal.db, clock.ms)).keysFor(circle);
  const deliver = await road(ada, mal, circle);
  /** In an envelope that Mal has sealed. */
  const seal = (rumour: Rumour, random = () => 0.9) =>
    wrap(rumour, { author: keys, to: circle, random });
  const sayings = circleSayings(ada.db, circle);
  return {
    ada,
    mal,
    circle,
    hers,
    deliver,
    seal,
    say: (draft: Omit<Draft, 'created_at'> & { created_at?: number }) =>
      seal(rumourOf({ created_at: now, ...draft }, keys.pubkey)),
    sayings: {
      ...sayings,
      find: async (id: string) => (await sayings.find([id]))[0],
    },
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

const copyAt = (address: string, by: string) => ({
  kind: 39_701,
  tags: [
    ['d', 'repository.example/a.pdf'],
    ['r', address],
    ['i', 'doi:10.1371/journal.pone.0000308'],
    ['k', 'doi'],
    ['worktype', 'paper'],
    ['format', 'pdf'],
    ['source', 'reader'],
    ['L', 'copyleaf.copy'],
    ['l', 'open', 'copyleaf.copy'],
  ],
  content: by,
});

/** Row → what Mal sends; resolves to the question whether it ended as it should. */
const rows: Record<string, (scene: Scene) => Promise<() => Promise<void>>> = {
  async 'forged: a note in her name'({ deliver, seal, hers, sayings }) {
    const forged = rumourOf({ ...noteOn('never said'), created_at: now }, hers.pubkey);
    deliver(seal(forged));
    return async () => expect(await sayings.find(forged.id)).toBeUndefined();
  },
  async 'dated in the future'({ deliver, say, seal, sayings, hers }) {
    deliver(say({ ...noteOn('from tomorrow'), created_at: now + 24 * 3600 }));
    const early = rumourOf({ ...noteOn('early'), created_at: now + 3600 }, hers.pubkey);
    deliver(seal(early, () => 0));
    return async () => {
      const said = await sayings.ofKinds([1111]);
      expect(said.map(({ content }) => content)).not.toContain('from tomorrow');
      expect(await sayings.find(early.id)).toBeUndefined();
    };
  },
  async 'a deletion of what is not his'({ deliver, say, hers, sayings }) {
    deliver(say(retractionDraft([hers], now)));
    return async () => expect(await sayings.find(hers.id)).toEqual(hers);
  },
  async 'a new version of what is not his'({ ada, circle, deliver, say, sayings }) {
    const address = 'https://repository.example/a.pdf';
    const copy = await ada.circles.say(circle, copyAt(address, 'hers'));
    deliver(say({ ...copyAt(address, 'his'), created_at: now + 60 }));
    return async () => {
      expect((await sayings.find(copy.id))?.content).toBe('hers');
      expect(await sayings.ofKinds([39_701])).toHaveLength(2);
    };
  },
  async 'a replay of what was retracted'({ ada, circle, deliver, hers, sayings }) {
    const row = await ada.db.outbox.where({ of: hers.id }).first();
    await ada.circles.say(circle, retractionDraft([hers], now + 1));
    expect(await sayings.find(hers.id)).toBeUndefined();
    deliver(row!.event);
    return async () => expect(await sayings.find(hers.id)).toBeUndefined();
  },
  async 'an unlawful copy'({ deliver, say, sayings }) {
    deliver(say(copyAt('https://sci-hub.example/a.pdf', 'his')));
    return async () => expect(await sayings.ofKinds([39_701])).toEqual([]);
  },
  async 'an address that is a script'({ deliver, say, sayings }) {
    deliver(say(copyAt('javascript:alert(1)', 'his')));
    deliver(say(copyAt('data:text/html,<script>', 'his')));
    return async () => expect(await sayings.ofKinds([39_701])).toEqual([]);
  },
  async 'an envelope with rubbish in it'({ deliver, circle, sayings, mal }) {
    const { secret } = (await reader(mal.db, clock.ms)).keysFor(circle);
    const tags = [['p', circle]];
    const draft = { kind: 1059, created_at: now, tags, content: 'no sealed text' };
    const { id, pubkey, created_at, kind, content, sig } = finalizeEvent(draft, secret);
    const before = (await sayings.ofKinds([1111])).length;
    deliver({ id, pubkey, created_at, kind, tags, content, sig });
    return async () => expect((await sayings.ofKinds([1111])).length - before).toBe(1);
  },
};

describe.each<[string, Road]>([
  ['by a relay', byRelay],
  ['on a direct wire', byWire],
])('%s', (_, road) => {
  it.each(Object.entries(rows))('%s', async (__, attack) => {
    const here = await scene(road);
    const ended = await attack(here);
    // What came after it has arrived: so it has had its effect, if it has any.
    const marker = rumourOf(
      { ...noteOn('an honest word'), created_at: now },
      (await keysOf(here)).pubkey,
    );
    here.deliver(here.seal(marker));
    await expect.poll(() => here.sayings.find(marker.id)).toEqual(marker);
    await ended();
  });
});

const keysOf = async ({ mal, circle }: Scene) => (await reader(mal.db, clock.ms)).keysFor(circle);
