/** Many points, each times a number of its own, added up: Pippenger's way, with signed digits. */

import { type Affine, type Jacobian, plus, plusAffine, twice } from './point.ts';

export interface Multiple {
  point: Affine;
  /** Either sign, below 2¹³⁰. */
  by: bigint;
}

const digitBits = 7;
const digits = Math.ceil(131 / digitBits);
const base = 1 << digitBits;

export function sumOf(multiples: readonly Multiple[]): Jacobian | null {
  const terms = multiples.map(({ point, by }) => ({
    point,
    opposite: { x: point.x, y: -point.y },
    digits: digitsOf(by),
  }));
  let sum: Jacobian | null = null;
  for (let at = digits - 1; at >= 0; at -= 1) {
    for (let bit = 0; bit < digitBits; bit += 1) sum = twice(sum);
    const buckets: (Jacobian | null)[] = Array.from({ length: base / 2 + 1 }, () => null);
    for (const { point, opposite, digits: own } of terms) {
      const digit = own[at]!;
      if (digit === 0) continue;
      const bucket = Math.abs(digit);
      buckets[bucket] = plusAffine(buckets[bucket]!, digit < 0 ? opposite : point);
    }
    sum = plus(sum, weighted(buckets));
  }
  return sum;
}

/** Each bucket as often as its number says. */
function weighted(buckets: readonly (Jacobian | null)[]): Jacobian | null {
  let above: Jacobian | null = null;
  let sum: Jacobian | null = null;
  for (let bucket = buckets.length - 1; bucket > 0; bucket -= 1) {
    above = plus(above, buckets[bucket]!);
    sum = plus(sum, above);
  }
  return sum;
}

/** From -64 to 64, the lowest first. */
function digitsOf(value: bigint): Int8Array {
  const found = new Int8Array(digits);
  const sign = value < 0n ? -1 : 1;
  let rest = value < 0n ? -value : value;
  let carry = 0;
  for (let at = 0; at < digits; at += 1) {
    const digit: number = Number(rest & BigInt(base - 1)) + carry;
    carry = digit > base / 2 ? 1 : 0;
    found[at] = sign * (digit - carry * base);
    rest >>= BigInt(digitBits);
  }
  if (rest !== 0n || carry !== 0) throw new RangeError('more than 130 bits');
  return found;
}
