import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { finalizeEvent, generateSecretKey, verifyEvent } from 'nostr-tools/pure';
import type { EventKeeper, SignedEvent } from '../../lib/share/keeper.ts';
import { person } from './readers.ts';

const now = Math.floor(Date.now() / 1000);
const clock = { ms: now * 1000 };
const secret = generateSecretKey();
const other = generateSecretKey();
const doi = ['i', 'doi:10.1000/1'];

function event(
  parts: Partial<Pick<SignedEvent, 'kind' | 'tags' | 'content' | 'created_at'>> = {},
  by = secret,
) {
  const draft = {
    kind: 9802,
    tags: [doi, ['k', 'doi']],
    content: 'quote',
    created_at: now - 60,
    ...parts,
  };
  const { id, pubkey, created_at, kind, tags, content, sig } = finalizeEvent(draft, by);
  return { id, pubkey, created_at, kind, tags, content, sig };
}

async function keeper(): Promise<EventKeeper> {
  return (await person('Ada', clock)).keeper;
}

describe('an event', () => {
  it('is kept once, found by plain questions, and verified by others', async () => {
    const ada = await keeper();
    const one = event();
    expect(await ada.takeAll([one, one], 'r')).toEqual(['kept', 'known']);
    expect(await ada.take(one, 'r')).toBe('known');
    for (const filter of [
      { ids: [one.id] },
      { authors: [one.pubkey] },
      { kinds: [9802], '#i': ['doi:10.1000/1'] },
      { '#i': ['doi:10.1000/1'], since: one.created_at, until: one.created_at },
    ]) {
      const found = await ada.find(filter);
      expect(found).toEqual([one]);
      expect(verifyEvent({ ...found[0]! })).toBe(true);
    }
    expect(await ada.find({ '#i': ['doi:10.1000/1'], since: one.created_at + 1 })).toEqual([]);
    expect([...(await ada.items({ kinds: [9802] }))]).toEqual([
      { created_at: one.created_at, id: one.id },
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['an altered one', { ...event(), content: 'other' }],
    ['one with another’s signature', { ...event(), sig: event({}, other).sig }],
    ['one with another’s name', { ...event(), pubkey: event({}, other).pubkey }],
    ['one with an id in capitals', { ...event(), id: event().id.toUpperCase() }],
    ['one without tags', { ...event(), tags: undefined }],
    ['one with deep tags', { ...event(), tags: [[['x']]] }],
    ['one with a broken date', { ...event(), created_at: 1.5 }],
    ['one of more than 64 kB', event({ content: 'x'.repeat(66_000) })],
    [
      'one with more than 2 000 tags',
      event({ tags: Array.from({ length: 2001 }, () => ['t', 'x']) }),
    ],
  ])('is refused as invalid: %s', async (_, value) => {
    const ada = await keeper();
    expect(await ada.take(value, 'r')).toEqual({ refused: expect.stringMatching(/^invalid: /) });
    expect(await ada.find({})).toEqual([]);
  });

  it.each<[string, SignedEvent]>([
    ['of a kind that is not kept', event({ kind: 1 })],
    ['with a script for an address', event({ tags: [['r', 'javascript:alert(1)']] })],
    ['at a shadow library', event({ tags: [['r', 'https://sci-hub.se/x'], doi] })],
    ['on nothing', event({ tags: [] })],
    ['for a circle of others', event({ kind: 1059, tags: [['p', 'a'.repeat(64)]] })],
  ])('is refused, and nobody is to blame: %s', async (_, one) => {
    expect(await (await keeper()).take(one, 'r')).toEqual({
      refused: expect.stringMatching(/^blocked: /),
    });
  });

  it('of the future comes again when its time has come', async () => {
    const time = { ...clock };
    const ada = (await person('Ada', time)).keeper;
    const ahead = event({ created_at: now + 16 * 60 });
    expect(await ada.take(ahead, 'r')).toEqual({ refused: expect.stringMatching(/^later: /) });
    expect(await ada.take(event({ created_at: now + 14 * 60 }), 'r')).toBe('kept');
    time.ms += 60_000;
    expect(await ada.take(ahead, 'r')).toBe('kept');
  });

  it('that was taken back is known, never kept, and not asked for again', async () => {
    const ada = await keeper();
    const one = event();
    const back = event({ kind: 5, tags: [['e', one.id]] });
    const foreign = event({ kind: 5, tags: [['e', one.id]], content: 'not mine' }, other);
    expect(await ada.takeAll([foreign, one], 'r')).toEqual(['kept', 'kept']);
    expect(await ada.find({ ids: [one.id] })).toHaveLength(1);
    expect(await ada.take(back, 'r')).toBe('kept');
    expect(await ada.take(one, 'r')).toBe('known');
    expect(await ada.find({ ids: [one.id] })).toEqual([]);
    expect([...(await ada.items({ kinds: [9802] }))].map(({ id }) => id)).toEqual([one.id]);
  });

  it('that passes by is told and not kept', async () => {
    const ada = await keeper();
    const heard: string[] = [];
    const stop = ada.watch({ kinds: [21_059] }, ({ id }) => heard.push(id));
    const passing = event({ kind: 21_059, tags: [['p', 'a'.repeat(64)]] });
    expect(await ada.take(passing, 'r')).toBe('kept');
    stop();
    await ada.take(event({ kind: 21_059, tags: [] }), 'r');
    expect(heard).toEqual([passing.id]);
    expect(await ada.find({})).toEqual([]);
  });

  it('among forged ones is kept all the same', async () => {
    const ada = await keeper();
    const good = Array.from({ length: 60 }, (_, index) => event({ content: `q${index}` }));
    const forged = good.map((one, index) =>
      index % 20 === 3 ? { ...one, sig: good[0]!.sig } : one,
    );
    const taken = await ada.takeAll(forged, 'r');
    expect(taken.map((one) => (typeof one === 'string' ? one : 'refused'))).toEqual(
      good.map((_, index) => (index % 20 === 3 ? 'refused' : 'kept')),
    );
    expect(await ada.find({ kinds: [9802], limit: 10 })).toHaveLength(10);
  });
});
