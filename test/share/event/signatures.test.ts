import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import { rightlySigned } from '../../../lib/share/event/schnorr-batch.ts';

const { Point } = secp256k1;
const secrets = ['1', '2', '3'].map((digit) => hexToBytes(digit.padStart(64, '0')));

function signed(by = secrets[0]!) {
  const id = randomBytes(32);
  const sig = schnorr.sign(id, by);
  return { id: bytesToHex(id), pubkey: bytesToHex(schnorr.getPublicKey(by)), sig: bytesToHex(sig) };
}

const wrongs = {
  'another id': (one: ReturnType<typeof signed>) => ({ ...one, id: signed().id }),
  'another author': (one: ReturnType<typeof signed>) => ({
    ...one,
    pubkey: bytesToHex(schnorr.getPublicKey(hexToBytes('9'.repeat(64)))),
  }),
  'the other half negated': (one: ReturnType<typeof signed>) => {
    const s = Point.Fn.ORDER - BigInt(`0x${one.sig.slice(64)}`);
    return { ...one, sig: one.sig.slice(0, 64) + s.toString(16).padStart(64, '0') };
  },
  'a number out of range': (one: ReturnType<typeof signed>) => ({
    ...one,
    sig: one.sig.slice(0, 64) + 'f'.repeat(64),
  }),
  'no point': (one: ReturnType<typeof signed>) => ({ ...one, pubkey: 'f'.repeat(64) }),
  'all zero': (one: ReturnType<typeof signed>) => ({ ...one, sig: '0'.repeat(128) }),
};

describe('many signatures at once', () => {
  it('are each found right or wrong as one by one', () => {
    const kind = fc.constantFrom('right', ...(Object.keys(wrongs) as (keyof typeof wrongs)[]));
    const some = fc.array(
      fc.record({ by: fc.constantFrom(...secrets), kind: fc.oneof(fc.constant('right'), kind) }),
      { minLength: 4, maxLength: 16 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const made = all.map(({ by, kind: how }) =>
          how === 'right' ? signed(by) : wrongs[how](signed(by)),
        );
        const right = rightlySigned(made);
        const expected = all.map(({ kind: how }) => how === 'right');
        expect(made.map((one) => right.has(one))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('are no better for two wrong ones that would outweigh each other', () => {
    const [one, other, ...rest] = Array.from({ length: 6 }, () => signed());
    const s = (of: typeof one) => BigInt(`0x${of!.sig.slice(64)}`);
    const shifted = (of: typeof one, by: bigint) => ({
      ...of!,
      sig:
        of!.sig.slice(0, 64) +
        Point.Fn.create(s(of) + by)
          .toString(16)
          .padStart(64, '0'),
    });
    const all = [shifted(one, 1n), shifted(other, -1n), ...rest];
    expect(rightlySigned(all)).toEqual(new Set(rest));
  });
});
