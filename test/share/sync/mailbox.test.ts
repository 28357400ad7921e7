import { afterEach, describe, expect, it } from 'vitest';
import { circleOf, note, wraps } from '../../peers/circle.ts';
import { openMember } from '../../peers/member.ts';
import { startNostrRelay } from '../../peers/nostr-relay.ts';
import { startRelay } from '../../peers/relay.ts';

const open: { close?(): unknown; stop?(): unknown }[] = [];

function keep<T extends { close?(): unknown; stop?(): unknown }>(thing: T): T {
  open.push(thing);
  return thing;
}

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await (thing.close?.() ?? thing.stop?.());
});

async function threeRelays() {
  const relays = await Promise.all([startRelay(), startRelay(), startRelay()]);
  relays.forEach(keep);
  return relays;
}

describe('a circle and its relays', () => {
  it('brings what one writes to the other, at once and later', async () => {
    const relays = await threeRelays();
    const [a, b] = circleOf(2, { relays: relays.map(({ url }) => url) });
    const writer = keep(openMember(a!));
    const early = note(a!, 'before the other came');
    writer.write(early);
    await expect.poll(() => relays.filter(({ events }) => events.has(early.id)).length).toBe(3);

    const reader = keep(openMember(b!));
    await expect.poll(() => reader.keeper.events.has(early.id)).toBe(true);
    const late = note(a!, 'while both are here');
    writer.write(late);
    await expect.poll(() => reader.keeper.events.has(late.id)).toBe(true);
    await expect.poll(() => writer.box.rows.get(late.id)?.state).toBe('sent');
    expect(Object.keys(writer.box.rows.get(late.id)!.sent)).toHaveLength(3);
    expect(writer.errors).toEqual([]);
  });

  it('sends each event to each relay once', async () => {
    const relays = await threeRelays();
    const [a] = circleOf(1, { relays: relays.map(({ url }) => url) });
    const writer = keep(openMember(a!));
    for (let index = 0; index < 5; index += 1) writer.write(note(a!, `note ${index}`));
    await expect
      .poll(() => [...writer.box.rows.values()].every(({ state }) => state === 'sent'))
      .toBe(true);
    await writer.mailbox.sync();
    for (const { heard } of relays) {
      expect(heard.filter(([type]) => type === 'EVENT')).toHaveLength(5);
    }
  });

  it.each([true, false])('fills a relay that was emptied (reconciling: %s)', async (reconciles) => {
    const conduct = { reconciles };
    const first = keep(await startRelay(conduct));
    const [a] = circleOf(1, { relays: [first.url] });
    const events = wraps(a!, 40).map((event) => event);
    const member = keep(openMember(a!));
    for (const event of events) member.keeper.events.set(event.id, event);
    await expect.poll(() => first.events.size).toBe(40);

    await first.stop();
    member.world.aheadMs = 60_000;
    const second = keep(await startRelay(conduct, first.port));
    await expect.poll(() => second.events.size).toBe(40);
  });

  it('goes on filling a relay that took nothing for a while', async () => {
    const relay = keep(await startRelay({ refuses: 'error: full' }));
    const [a] = circleOf(1, { relays: [relay.url] });
    const member = keep(openMember(a!));
    for (const event of wraps(a!, 10)) member.keeper.events.set(event.id, event);
    await expect.poll(() => relay.heard.some(([type]) => type === 'EVENT')).toBe(true);
    delete relay.conduct.refuses;
    await expect.poll(() => relay.events.size).toBe(10);
  });

  it('reads page by page from a relay that does not reconcile', async () => {
    const relay = keep(
      await startRelay({ reconciles: false, information: { limitation: { max_limit: 30 } } }),
    );
    const [a] = circleOf(1, { relays: [relay.url] });
    for (const event of wraps(a!, 130)) relay.events.set(event.id, event);
    const member = keep(openMember(a!));
    await expect.poll(() => member.keeper.events.size).toBe(130);
  });

  it('is shown the wraps as the circle where a relay asks who is there', async () => {
    const relay = keep(await startRelay({ authRequired: true }));
    const [a, b] = circleOf(2, { relays: [relay.url] });
    const event = note(a!, 'for members');
    keep(openMember(a!)).write(event);
    const reader = keep(openMember(b!));
    await expect.poll(() => reader.keeper.events.has(event.id)).toBe(true);
    expect(relay.heard.filter(([type]) => type === 'AUTH')).toMatchObject([
      ['AUTH', { pubkey: a!.keys.pubkey }],
      ['AUTH', { pubkey: a!.keys.pubkey }],
    ]);
  });

  it.each([false, true])('gets along with a relay of others (asks who: %s)', async (asksWho) => {
    const relay = keep(await startNostrRelay({ asksWho }));
    const [a, b] = circleOf(2, { relays: [relay.url] });
    const early = note(a!, 'early');
    const writer = keep(openMember(a!));
    writer.write(early);
    await expect.poll(() => relay.events.has(early.id)).toBe(true);
    const reader = keep(openMember(b!));
    await expect.poll(() => reader.keeper.events.has(early.id)).toBe(true);
    const late = note(a!, 'late');
    writer.write(late);
    await expect.poll(() => reader.keeper.events.has(late.id)).toBe(true);
  });

  it('takes another relay when one is closed to us or cannot be reached', async () => {
    const paid = keep(
      await startRelay({ information: { limitation: { payment_required: true } } }),
    );
    const gone = await startRelay();
    await gone.stop();
    const good = await threeRelays();
    const relays = [paid.url, gone.url, ...good.map(({ url }) => url)];
    const [a] = circleOf(1, { relays });
    const member = keep(openMember(a!));
    const event = note(a!, 'somewhere');
    member.write(event);
    await expect.poll(() => good.filter(({ events }) => events.has(event.id)).length).toBe(3);
    expect(paid.heard).toEqual([]);
    expect(member.reputation.of(paid.url).lastError).toContain('paid');
  });
});
