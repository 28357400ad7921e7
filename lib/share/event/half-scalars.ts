/** Numbers of 256 bits as two of 128, which secp256k1 allows (GLV): k·P = low·P + high·turned(P). */

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { fold } from './field.ts';
import type { Affine } from './point.ts';

const order = secp256k1.Point.Fn.ORDER;
const beta = 0x7ae96a2b657c07106e64479eac3434e99cf0497512f58995c1396c28719501een;
/** Two short (a, b) for which a·P + b·turned(P) is nothing; of about 128 bits. */
const [a1, b1] = [0x3086d221a7d46bcde86c90e49284eb15n, -0xe4437ed6010e88286f547fa90abfe4c3n];
const [a2, b2] = [0x114ca50f7a8e2f3f657c1108d9d44cfd8n, 0x3086d221a7d46bcde86c90e49284eb15n];

export const turned = ({ x, y }: Affine): Affine => ({ x: fold(x * beta), y });

/** Either sign. */
export function halves(scalar: bigint): [low: bigint, high: bigint] {
  const first = rounded(b2 * scalar);
  const second = rounded(-b1 * scalar);
  return [scalar - first * a1 - second * a2, -first * b1 - second * b2];
}

/** A bit longer, and both odd. */
export function oddHalves(scalar: bigint): [low: bigint, high: bigint] {
  const [low, high] = halves(scalar);
  // The two short ones differ in what is odd about them: one choice of four makes both halves odd.
  for (const [one, two] of [
    [0n, 0n],
    [1n, 0n],
    [0n, 1n],
    [1n, 1n],
  ] as const) {
    const odd: [bigint, bigint] = [low + one * a1 + two * a2, high + one * b1 + two * b2];
    if (odd[0] & odd[1] & 1n) return odd;
  }
  throw new Error('no odd halves');
}

const rounded = (product: bigint): bigint => (2n * product + order) / (2n * order);
