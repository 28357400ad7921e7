import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { KnownCircle } from '../../lib/share/host.ts';
import { circlesOf } from '../../lib/share/keep/ports.ts';
import { meet, person } from './readers.ts';

const clock = { ms: Math.floor(Date.now() / 1000) * 1000 };
const ports = (one: Awaited<ReturnType<typeof person>>) => ({
  db: one.db,
  now: () => clock.ms,
  report(error: unknown) {
    throw error;
  },
});

it('the network hears of circles and members, as it happens', async () => {
  const [ada, bob] = [await person('Ada', clock), await person('Bob', clock)];
  let known: KnownCircle[] = [];
  const stops = [circlesOf(ports(ada), ada.circles)((now) => (known = now))];
  const { id } = await ada.circles.create({ name: 'C', relays: ['wss://r.example'], licence: '' });
  await expect.poll(() => known).toHaveLength(1);
  expect(known[0]).toMatchObject({
    id,
    keys: { pubkey: id },
    isCurrent: true,
    relays: ['wss://r.example'],
  });
  await bob.circles.join(await ada.circles.invite(id));
  await bob.give(ada);
  await expect.poll(() => known[0]!.members.size).toBe(2);
  for (const stop of stops) stop();
});

it('a removal that two agree to at the same time is carried out when that is seen', async () => {
  const all = await Promise.all(
    ['Ada', 'Bob', 'Cleo', 'Dan', 'Mal'].map((name) => person(name, clock)),
  );
  const [ada, bob, cleo, , mal] = all as [
    (typeof all)[0],
    (typeof all)[0],
    (typeof all)[0],
    (typeof all)[0],
    (typeof all)[0],
  ];
  const { id } = await ada.circles.create({ name: 'C', relays: [], licence: '' });
  const code = await ada.circles.invite(id);
  for (const one of all.slice(1)) await one.circles.join(code);
  await meet(...all);
  const { members } = await ada.circles.state(id);
  await ada.circles.proposeRemoval(id, members.find(({ name }) => name === 'Mal')!.pubkey, '');
  await meet(...all);
  const [removal] = (await bob.circles.state(id)).removals;
  await Promise.all([bob, cleo].map((one) => one.circles.answerRemoval(id, removal!, '+')));
  expect((await bob.circles.state(id)).path).toHaveLength(1);
  const stop = circlesOf(ports(bob), bob.circles)(() => undefined);
  await meet(...all);
  await expect.poll(async () => (await bob.circles.state(id)).path).toHaveLength(2);
  stop();
  await meet(...all);
  const paths = await Promise.all(
    all.map(async (one) => (await one.circles.state(id)).path.length),
  );
  expect(paths).toEqual([2, 2, 2, 2, 1]);
  expect((await mal.db.circles.get(id))!.epochs).toHaveLength(1);
});
