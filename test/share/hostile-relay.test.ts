/** What a relay can do to a circle, each row of the threat table in its own words, over real sockets. */

import { finalizeEvent } from 'nostr-tools/pure';
import { afterEach, describe, expect, it } from 'vitest';
import { banMs } from '../../lib/share/relay/reputation.ts';
import type { CircleKeys } from '../../lib/share/sync/circle-keys.ts';
import { circleOf, keyPair, note, plain, wraps } from '../peers/circle.ts';
import { openMember } from '../peers/member.ts';
import { startRelay, type TestRelay } from '../peers/relay.ts';

const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function relay(): Promise<TestRelay> {
  const started = await startRelay();
  open.push(started.stop);
  return started;
}

/** A reader with one relay that will misbehave and two that do not. */
async function scene() {
  const [hostile, ...honest] = await Promise.all([relay(), relay(), relay(), relay()]);
  const [circle] = circleOf(1, { relays: [hostile, ...honest].map(({ url }) => url) });
  const member = openMember(circle!);
  open.push(member.close);
  await expect.poll(() => member.mailbox.lines.filter(({ isOpen }) => isOpen).length).toBe(3);
  const all = [hostile, ...honest.slice(0, 2)];
  await expect.poll(() => all.every((one) => subscriptionAt(one) !== undefined)).toBe(true);
  return { hostile, honest, circle: circle!, member };
}

type Scene = Awaited<ReturnType<typeof scene>>;
type Frames = (circle: CircleKeys, hostile: TestRelay) => Iterable<string>;

/** The subscription that the reader has open there. */
function subscriptionAt({ heard }: TestRelay): unknown {
  const request = heard.find(
    ([type, , filter]) => type === 'REQ' && kindsOf(filter).includes(1059),
  );
  return request?.[1];
}

const kindsOf = (filter: unknown): number[] => (filter as { kinds?: number[] }).kinds ?? [];

const frame = (hostile: TestRelay, event: unknown): string =>
  JSON.stringify(['EVENT', subscriptionAt(hostile), event]);

function* threeTimes(make: () => string): Iterable<string> {
  for (let index = 0; index < 3; index += 1) yield make();
}

const banned: Record<string, Frames> = {
  'forged event: another signature': (circle, hostile) =>
    threeTimes(() => frame(hostile, { ...note(circle, 'hers'), sig: '0'.repeat(128) })),
  'altered event: other words under the same signature': (circle, hostile) =>
    threeTimes(() => frame(hostile, { ...note(circle, 'hers'), content: 'other words' })),
  'altered event: an id that is not its own': (circle, hostile) =>
    threeTimes(() => frame(hostile, { ...note(circle, 'hers'), id: keyPair().pubkey })),
  'relay that lies: an event that was not asked for': (_, hostile) =>
    threeTimes(() => frame(hostile, note(circleOf(1)[0]!, 'of another circle'))),
  'relay that lies: another kind': (circle, hostile) =>
    threeTimes(() => {
      const tags = [['p', circle.keys.pubkey]];
      const draft = { kind: 1, created_at: 0, content: '', tags };
      return frame(hostile, plain(finalizeEvent(draft, keyPair().secret)));
    }),
  'rubbish instead of an event': (_, hostile) => threeTimes(() => frame(hostile, { id: 1 })),
  'rubbish instead of a message': () => threeTimes(() => '{"not": "a message"}'),
  'rubbish instead of JSON': () => threeTimes(() => '\u0000[[['),
  'over 64 kB: a frame of 1 MB': (circle, hostile) => [
    frame(hostile, { ...note(circle, ''), content: 'x'.repeat(1_000_000) }),
  ],
  'over 2 000 tags': (circle, hostile) => [
    frame(hostile, { ...note(circle, ''), tags: Array.from({ length: 2100 }, () => ['t', '']) }),
  ],
  'absurd depth': () => ['['.repeat(30_000) + ']'.repeat(30_000)],
  'flood of events': function* flood(circle, hostile) {
    const [event] = wraps(circle, 1);
    for (let index = 0; index < 12_000; index += 1) yield frame(hostile, event);
  },
};

describe('a hostile relay is not chosen again for an hour', () => {
  it.each(Object.entries(banned))('%s', async (_, frames) => {
    const { hostile, honest, circle, member } = await scene();
    const before = member.keeper.events.size;
    for (const text of frames(circle, hostile)) hostile.shout(text);
    await expect.poll(() => member.reputation.isBanned(hostile.url)).toBe(true);
    expect(member.keeper.events.size - before).toBeLessThanOrEqual(1);

    // Another has taken its place, and what honest relays have still arrives.
    const event = note(circle, 'from an honest relay');
    honest[0].events.set(event.id, event);
    honest[0].spread(event);
    await expect.poll(() => member.keeper.events.has(event.id)).toBe(true);
    await expect.poll(() => hostile.connections()).toBe(0);
    member.world.aheadMs += banMs + 1000;
    expect(member.reputation.isBanned(hostile.url)).toBe(false);
    expect(member.errors).toEqual([]);
  });
});

const stored = ({ member }: Scene, id: string) => member.keeper.events.has(id);

describe('a relay that omits, limits or refuses keeps nothing from anybody', () => {
  it.each([
    ['omits what it was given', { drops: true }],
    ['limits', { refuses: 'rate-limited: slow down' }],
    ['refuses without a reason', { refuses: ' ' }],
    ['censors', { refuses: 'blocked: not here' }],
    ['closes after each message', { closesAfter: 1 }],
    ['wants to know who is there', { authRequired: true }],
  ])('%s', async (_, conduct) => {
    const here = await scene();
    Object.assign(here.hostile.conduct, conduct);
    const event = note(here.circle, 'for the circle');
    here.member.write(event);
    const have = () => here.honest.filter(({ events }) => events.has(event.id)).length;
    await expect.poll(have).toBeGreaterThanOrEqual(2);

    const [reader] = circleOf(1, { keys: here.circle.keys, relays: here.circle.relays });
    const other = openMember(reader!);
    open.push(other.close);
    await expect.poll(() => other.keeper.events.has(event.id)).toBe(true);
  });

  it('an event that relays refuse is kept, and the reason can be read', async () => {
    const here = await scene();
    for (const { conduct } of [here.hostile, ...here.honest]) conduct.refuses = 'error: full today';
    const event = note(here.circle, 'patience');
    here.member.write(event);
    const row = () => here.member.box.rows.get(event.id);
    await expect.poll(() => Object.keys(row()?.failed ?? {}).length).toBe(3);
    expect(Object.values(row()!.failed)[0]).toMatchObject({ reason: 'error: full today' });
    expect(row()?.state).toBe('waiting');
    for (const { conduct } of [here.hostile, ...here.honest]) delete conduct.refuses;
    here.member.world.aheadMs += 20_000;
    here.member.mailbox.deliver();
    await expect.poll(() => row()?.state).toBe('sent');
  });

  it('wraps that a member has deleted there are uploaded again', async () => {
    const here = await scene();
    const events = wraps(here.circle, 20);
    for (const event of events) here.member.keeper.events.set(event.id, event);
    await here.hostile.stop();
    const emptied = await startRelay({}, here.hostile.port);
    open.push(emptied.stop);
    here.member.world.aheadMs += 30_000;
    await expect.poll(() => emptied.events.size).toBe(20);
    expect(stored(here, events[0]!.id)).toBe(true);
  });

  it('a reconciliation without end is broken off', async () => {
    const here = await scene();
    const { hostile, member } = here;
    // It goes on to claim that everything differs.
    hostile.conduct.answers = () => `61000001${'ab'.repeat(16)}`;
    member.world.aheadMs += 30_000;
    await member.mailbox.sync();
    await expect.poll(() => member.reputation.of(hostile.url).strikes).toBeGreaterThan(0);
  });
});
