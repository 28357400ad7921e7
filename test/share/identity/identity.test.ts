import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decrypt } from 'nostr-tools/nip49';
import { backUp, restore } from '../../../lib/share/identity/back-up.ts';
import { callReader, reader } from '../../../lib/share/identity/identity.ts';
import { keysFor } from '../../../lib/share/identity/keys.ts';
import { Database } from '../../../lib/store/db.ts';

let made = 0;
const database = () => new Database(`identity-${(made += 1)}`);

describe('the reader', () => {
  it('is made once, however many ask at the same time, and has another key for each circle', async () => {
    const db = database();
    const [one, two] = await Promise.all([reader(db, 1), reader(db, 1)]);
    expect(one.keysFor('commons').pubkey).toBe(two.keysFor('commons').pubkey);
    const keys = ['commons', 'a', 'b'].map((scope) => one.keysFor(scope).pubkey);
    expect(new Set(keys).size).toBe(3);
    expect(new Set(keys.map((key) => key.length))).toEqual(new Set([64]));
  });

  it('has the keys that follow from the seed, for ever', () => {
    const { pubkey, secret } = keysFor(new Uint8Array(32).fill(1), 'commons');
    // What others know a reader by must not change with a new version.
    expect(Buffer.from(secret).toString('hex')).toMatchInlineSnapshot(
      `"a4d57948ff66de72c70256a04da249a869be29f2ea5800a4759f86864b65aaeb"`,
    );
    expect(pubkey).toMatchInlineSnapshot(
      `"3cd030451135b73e12bc7e983ca01eed3bd482d6a34e35f58b3ad8ea97a476ec"`,
    );
  });

  it('restored elsewhere is the same author', async () => {
    const [here, there] = [database(), database()];
    await callReader(here, ' Ada ', 1);
    const { text, svg } = await backUp(here, 'correct horse', 2);
    expect(text).toMatch(/^ncryptsec1/);
    expect(svg).toContain('<svg');
    const before = (await reader(there, 1)).keysFor('commons').pubkey;
    await restore(
      there,
      { text: `${text.slice(0, 50)}\n ${text.slice(50)}`, passphrase: 'correct horse' },
      3,
    );
    const after = await reader(there, 4);
    expect(after.keysFor('commons').pubkey).not.toBe(before);
    for (const scope of ['commons', 'a'])
      expect(after.keysFor(scope).pubkey).toBe((await reader(here, 1)).keysFor(scope).pubkey);
    // Other software of the standard opens it too.
    expect(decrypt(text, 'correct horse')).toHaveLength(32);
    expect((await reader(here, 1)).called).toBe('Ada');
  });

  it('is not changed by a back-up that cannot be read', async () => {
    const db = database();
    const { text } = await backUp(db, 'correct horse', 1);
    const before = (await reader(db, 1)).keysFor('commons').pubkey;
    const trying = (wrong: string, passphrase = 'x') => restore(db, { text: wrong, passphrase }, 2);
    await expect(trying(text)).rejects.toMatchObject({ reason: 'wrong-passphrase' });
    await expect(
      trying(`${text.slice(0, 40)}${text[40] === 'q' ? 'p' : 'q'}${text.slice(41)}`),
    ).rejects.toMatchObject({ reason: 'not-a-back-up' });
    await expect(trying('hello')).rejects.toMatchObject({ reason: 'not-a-back-up' });
    await expect(backUp(db, 'short', 1)).rejects.toMatchObject({ reason: 'short-passphrase' });
    expect((await reader(db, 1)).keysFor('commons').pubkey).toBe(before);
  });
});
