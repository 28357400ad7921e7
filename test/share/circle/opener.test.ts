import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encrypt, getConversationKey } from 'nostr-tools/nip44';
import { finalizeEvent, generateSecretKey, getPublicKey } from 'nostr-tools/pure';
import { rumourOf, signed, wrap } from '../../../lib/share/circle/wrap.ts';
import type { SignedEvent } from '../../../lib/store/events/event.ts';
import { person } from '../readers.ts';

const now = Math.floor(Date.now() / 1000);
const clock = { ms: now * 1000 };
const keyPair = () => {
  const secret = generateSecretKey();
  return { secret, pubkey: getPublicKey(secret) };
};
const [ada, ben] = [keyPair(), keyPair()];
let made = 0;

function rumour(author = ada) {
  made += 1;
  const tags = [
    ['I', 'doi:10.1000/1'],
    ['K', 'doi'],
    ['i', 'doi:10.1000/1'],
    ['k', 'doi'],
  ];
  return rumourOf(
    { kind: 1111, tags, content: `Number ${made}.`, created_at: now - 9 },
    author.pubkey,
  );
}

/** Someone who holds the circle's key puts anything inside. */
function around(seal: object, to: string) {
  const once = keyPair();
  return signed(once.secret, {
    kind: 1059,
    tags: [['p', to]],
    content: encrypt(JSON.stringify(seal), getConversationKey(once.secret, to)),
    created_at: now - 9,
  });
}

function sealOf(inside: object, author: typeof ada, to: string) {
  const content = encrypt(JSON.stringify(inside), getConversationKey(author.secret, to));
  return finalizeEvent({ kind: 13, tags: [], content, created_at: now - 9 }, author.secret);
}

const elsewhere = keyPair().pubkey;

const invalid = { refused: expect.stringMatching(/^invalid: /) };
const blocked = { refused: expect.stringMatching(/^blocked: /) };

/** What may come in an envelope, and what the keeper says of it. */
const makers = {
  good: (to: string) => [wrap(rumour(), { author: ada, to, random: Math.random }), 'kept'],
  'of another': (to: string) => [
    wrap(rumour(ben), { author: ben, to, random: Math.random }),
    'kept',
  ],
  'wrongly signed': (to: string) => {
    const whole = wrap(rumour(), { author: ada, to, random: Math.random });
    const { sig } = wrap(rumour(), { author: ada, to, random: Math.random });
    return [{ ...whole, sig }, invalid];
  },
  'forged seal': (to: string) => {
    const seal = sealOf(rumour(), ada, to);
    return [around({ ...seal, sig: sealOf(rumour(), ada, to).sig }, to), blocked];
  },
  'sealed by another': (to: string) => [around(sealOf(rumour(ben), ada, to), to), blocked],
  'sealed by nobody': (to: string) => [
    around({ ...sealOf(rumour(), ada, to), pubkey: 'f'.repeat(64) }, to),
    blocked,
  ],
  'for another key': (to: string) => {
    const once = keyPair();
    const content = encrypt('{}', getConversationKey(once.secret, elsewhere));
    const draft = { kind: 1059, tags: [['p', to]], content, created_at: now - 9 };
    return [signed(once.secret, draft), blocked];
  },
} as const satisfies Record<string, (to: string) => readonly [SignedEvent, unknown]>;

it('is judged alone, whatever comes together with it', async () => {
  const names = fc.array(fc.constantFrom(...(Object.keys(makers) as (keyof typeof makers)[])), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(names, async (kinds) => {
      const reader = await person('Cleo', clock);
      const { id } = await reader.circles.create({ name: 'C', relays: [], licence: 'CC-BY-4.0' });
      const sent = kinds.map((kind) => makers[kind](id));
      const taken = await reader.keeper.takeAll(
        sent.map(([event]) => event),
        'a relay',
      );
      expect(taken).toEqual(sent.map(([, answer]) => answer));
      reader.db.close();
    }),
    { numRuns: 10 },
  );
});
