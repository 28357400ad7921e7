/** What a peer can do on a direct wire, each row of the threat table in its own words. */

import { finalizeEvent } from 'nostr-tools/pure';
import { describe, expect, it } from 'vitest';
import { Link } from '../../lib/share/direct/link.ts';
import { presenceKind } from '../../lib/share/direct/presence.ts';
import { banMs, Reputation } from '../../lib/share/relay/reputation.ts';
import type { CircleKeys } from '../../lib/share/sync/circle-keys.ts';
import { Intake } from '../../lib/share/sync/intake.ts';
import { memoryWires } from '../../lib/share/wire/memory-wire.ts';
import { circleOf, keyPair, note, plain, wraps } from '../peers/circle.ts';
import { HostilePeer } from '../peers/hostile-peer.ts';
import { MemoryKeeper } from '../peers/memory-keeper.ts';
import { TestWorld } from '../peers/test-world.ts';

/** A reader with notes of the circle and of another one, and the end of a wire to somebody. */
function scene(world = new TestWorld()) {
  const [here, there] = circleOf(2) as [CircleKeys, CircleKeys];
  const [other] = circleOf(1) as [CircleKeys];
  const own = wraps(here, 6);
  const private_ = wraps(other, 3);
  const keeper = new MemoryKeeper([...own, ...private_]);
  const reputation = new Reputation({ load: () => Promise.resolve([]), save() {} }, world);
  const name = `peer:${there.me.pubkey}`;
  const passed: unknown[] = [];
  const [near, far] = memoryWires();
  const link = new Link(near, {
    world,
    keeper,
    intake: new Intake(keeper),
    circle: here,
    member: there.me.pubkey,
    ready() {},
    passing: (event) => passed.push(event),
    fault: (reason, grave) => reputation.strike(name, reason, grave),
    closed() {},
    report() {},
  });
  link.open();
  const peer = new HostilePeer(far);
  return { link, peer, here, there, keeper, world, reputation, name, own, passed };
}

type Scene = ReturnType<typeof scene>;

async function asMember(): Promise<Scene> {
  const here = scene();
  await expect.poll(() => here.peer.of('AUTH').length).toBeGreaterThan(0);
  here.peer.authenticate(here.there, here.there.me);
  here.peer.accept();
  await expect.poll(() => here.link.isReady).toBe(true);
  return here;
}

const repeat = (count: number, run: (index: number) => void) => {
  for (let index = 0; index < count; index += 1) run(index);
};

describe('nobody but a member is let in', () => {
  it.each<[string, (scene: Scene) => void]>([
    ['a stranger', ({ peer, here }) => void peer.authenticate(here, keyPair())],
    ['another challenge', ({ peer, there }) => void peer.authenticate(there, there.me, 'older')],
    [
      'an answer for another circle',
      ({ peer, there }) => void peer.authenticate(circleOf(1)[0]!, there.me),
    ],
    ['the circle, not a member', ({ peer, here }) => void peer.authenticate(here, here.keys)],
    [
      'a forged signature',
      ({ peer, there }) => {
        const [, challenge] = peer.of('AUTH')[0] ?? [];
        const tags = [
          ['relay', `webrtc:${there.keys.pubkey}`],
          ['challenge', String(challenge)],
        ];
        const draft = {
          kind: 22_242,
          created_at: Math.floor(Date.now() / 1000),
          tags,
          content: '',
        };
        const event = plain(finalizeEvent(draft, there.me.secret));
        peer.say('AUTH', { ...event, sig: '0'.repeat(128) });
      },
    ],
  ])('%s', async (_, attack) => {
    const here = scene();
    await expect.poll(() => here.peer.of('AUTH').length).toBeGreaterThan(0);
    attack(here);
    await expect.poll(() => here.peer.closed).toBeDefined();
    expect(here.peer.of('EVENT')).toEqual([]);
  });

  it('whoever says nothing is not waited for', async () => {
    const { peer } = scene(new TestWorld(20, 100));
    await expect.poll(() => peer.closed).toBe('did not say who it is');
  });

  it('nothing is read, written or compared before', async () => {
    const { peer, here, keeper } = scene();
    const count = keeper.events.size;
    peer.say('REQ', 'a', { kinds: [1059] });
    peer.say('NEG-OPEN', 'b', { kinds: [1059] }, '61');
    const event = note(here, 'too early');
    peer.say('EVENT', event);
    await expect.poll(() => peer.heard.length).toBeGreaterThanOrEqual(4);
    const auth = 'auth-required: for members';
    expect(peer.heard).toContainEqual(['CLOSED', 'a', auth]);
    expect(peer.heard).toContainEqual(['NEG-ERR', 'b', auth]);
    expect(peer.heard).toContainEqual(['OK', event.id, false, auth]);
    expect(keeper.events.size).toBe(count);
  });
});

describe('a member sees the circle and nothing else', () => {
  it.each<[string, object]>([
    ['asks for all kinds', {}],
    ['asks for what everybody may read', { kinds: [1, 0, 9802] }],
    ['asks for another circle', { kinds: [1059], '#p': ['ab'.repeat(32)] }],
    ['asks by authors', { authors: undefined }],
  ])('%s', async (_, filter) => {
    const { peer, own } = await asMember();
    peer.say('REQ', 'a', filter);
    await expect.poll(() => peer.of('EOSE').length).toBe(1);
    const seen = peer.of('EVENT').map(([, , event]) => (event as { id: string }).id);
    expect(seen.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  });

  it('what is not of the circle is not taken', async () => {
    const { peer, keeper } = await asMember();
    const foreign = note(circleOf(1)[0]!, 'of another circle');
    peer.say('EVENT', foreign);
    await expect
      .poll(() => peer.of('OK').at(-1))
      .toEqual(['OK', foreign.id, false, 'blocked: not of this circle']);
    expect(keeper.events.has(foreign.id)).toBe(false);
  });

  it('only so many subscriptions and reconciliations are held', async () => {
    const { peer } = await asMember();
    repeat(40, (index) => peer.say('REQ', `s${index}`, { limit: 0 }));
    await expect.poll(() => peer.of('CLOSED').length).toBeGreaterThanOrEqual(20);
    repeat(10, (index) => peer.say('NEG-OPEN', `n${index}`, {}, '6100000200'));
    await expect.poll(() => peer.of('NEG-ERR').length).toBeGreaterThanOrEqual(6);
  });
});

describe('a hostile member is disconnected, and not connected with for an hour', () => {
  it.each<[string, (scene: Scene) => void]>([
    [
      'forged events',
      ({ peer, here }) =>
        repeat(3, () => peer.say('EVENT', { ...note(here, 'x'), sig: '0'.repeat(128) })),
    ],
    [
      'altered events',
      ({ peer, here }) => repeat(3, () => peer.say('EVENT', { ...note(here, 'x'), content: 'y' })),
    ],
    [
      'over 64 kB: a frame of 1 MB',
      ({ peer }) => peer.say('EVENT', { content: 'x'.repeat(1_000_000) }),
    ],
    [
      'a frame just above the limit',
      ({ peer }) => peer.say('REQ', 'a', { search: 'x'.repeat(50_000) }),
    ],
    ['absurd depth', ({ peer }) => peer.raw(`["REQ",${'['.repeat(20_000)}`)],
    [
      'over 2 000 tags',
      ({ peer }) => peer.say('EVENT', { tags: Array.from({ length: 2100 }, () => []) }),
    ],
    ['flood', ({ peer }) => repeat(2100, (index) => peer.say('CLOSE', `${index}`))],
    ['rubbish', ({ peer }) => repeat(3, () => peer.raw('not JSON'))],
    ['rubbish for a filter', ({ peer }) => repeat(3, () => peer.say('REQ', 'a', { ids: 'all' }))],
    ['rubbish for an event', ({ peer }) => repeat(3, () => peer.say('EVENT', { id: 1 }))],
    [
      'broken reconciliations',
      ({ peer }) =>
        repeat(3, (index) => peer.say('NEG-OPEN', `${index}`, {}, '61ffffffffffffffffff')),
    ],
    [
      'events pushed that were not asked for',
      ({ peer, link, here }) => {
        const [, id] = peer.of('REQ')[0] ?? [];
        expect(link.isReady).toBe(true);
        repeat(3, () => peer.say('EVENT', id, note(circleOf(1)[0]!, `not of ${here.id}`)));
      },
    ],
  ])('%s', async (_, attack) => {
    const here = await asMember();
    await expect.poll(() => here.peer.of('REQ').length).toBeGreaterThan(0);
    const count = here.keeper.events.size;
    attack(here);
    await expect.poll(() => here.peer.closed).toBeDefined();
    expect(here.reputation.isBanned(here.name)).toBe(true);
    expect(here.keeper.events.size).toBe(count);
    here.world.aheadMs += banMs + 1000;
    expect(here.reputation.isBanned(here.name)).toBe(false);
  });

  it('passes on what others are said to have said, unread by the link', async () => {
    const { peer, passed } = await asMember();
    const draft = { kind: presenceKind, created_at: 0, tags: [], content: '' };
    peer.say('EVENT', plain(finalizeEvent(draft, keyPair().secret)));
    await expect.poll(() => passed.length).toBe(1);
  });
});
