import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { generateSecretKey, getPublicKey } from 'nostr-tools/pure';
import { OneScalar } from '../../../lib/share/event/one-scalar.ts';

const { Point } = secp256k1;
const { ORDER } = Point.Fn;
const near = fc.bigInt({ min: 1n, max: 40n });
const secrets = fc.oneof(
  fc.bigInt({ min: 1n, max: ORDER - 1n }),
  near,
  near.map((little) => ORDER - little),
  fc.integer({ min: 1, max: 255 }).map((bits) => 2n ** BigInt(bits)),
  // What the curve's shortcut turns a point by.
  near.map(
    (little) =>
      (0x5363ad4cc05c30e0a5261c028812645a122e22ea20816678df02967c1b23bd72n * little) % ORDER,
  ),
);

const isOnCurve = (x: string) => {
  try {
    Point.fromHex(`02${x}`);
    return true;
  } catch {
    return false;
  }
};

function slowly(secret: Uint8Array, x: string): string | null {
  if (!isOnCurve(x)) return null;
  return bytesToHex(secp256k1.getSharedSecret(secret, hexToBytes(`02${x}`)).slice(1));
}

const asHex = (x: bigint | null) => x?.toString(16).padStart(64, '0') ?? null;

it('is what @noble/curves computes, for any secret and any points', () => {
  const points = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(null).map(() => getPublicKey(generateSecretKey())) },
      near.map((little) => Point.BASE.multiply(little).toHex().slice(2)),
      fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytesToHex),
      fc.constantFrom('0'.repeat(64), 'f'.repeat(64)),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(secrets, points, (secret, some) => {
      const bytes = Point.Fn.toBytes(secret);
      const times = new OneScalar(bytes).times(some);
      expect(times.map(asHex)).toEqual(some.map((one) => slowly(bytes, one)));
    }),
    { numRuns: 40 },
  );
});
