/** Numbers modulo secp256k1's prime 2²⁵⁶ - 2³² - 977, kept small without division. */

import { secp256k1 } from '@noble/curves/secp256k1.js';

const { Fp } = secp256k1.Point;
const excess = (1n << 32n) + 977n;
const mask = (1n << 256n) - 1n;

/** The same modulo the prime, of at most 257 bits when the product was of about 520; either sign. */
export function fold(product: bigint): bigint {
  const once = (product & mask) + (product >> 256n) * excess;
  return (once & mask) + (once >> 256n) * excess;
}

/** From 0 up to the prime. */
export const modulo = (value: bigint): bigint => Fp.create(value);

/** With one division for all; undefined for what is zero. */
export function inverses(values: readonly bigint[]): (bigint | undefined)[] {
  const before: bigint[] = [];
  let product = 1n;
  const some = values.map((value) => modulo(value));
  for (const value of some) {
    before.push(product);
    if (value !== 0n) product = fold(product * value);
  }
  let inverse = Fp.inv(modulo(product));
  const found: (bigint | undefined)[] = [];
  for (let at = some.length - 1; at >= 0; at -= 1) {
    const value = some[at]!;
    if (value === 0n) continue;
    found[at] = fold(inverse * before[at]!);
    inverse = fold(inverse * value);
  }
  return found;
}

/** Null when there is none. */
export function rootOf(value: bigint): bigint | null {
  const square = modulo(value);
  const root = toQuarter(square);
  return modulo(root * root) === square ? root : null;
}

/** To the power of (p + 1) / 4: 223 ones, a zero, 22 ones, 4 zeros, 2 ones and 2 zeros. */
function toQuarter(value: bigint): bigint {
  const two = fold(squared(value, 1) * value);
  const three = fold(squared(two, 1) * value);
  const six = fold(squared(three, 3) * three);
  const nine = fold(squared(six, 3) * three);
  const eleven = fold(squared(nine, 2) * two);
  const twentyTwo = fold(squared(eleven, 11) * eleven);
  const fortyFour = fold(squared(twentyTwo, 22) * twentyTwo);
  const eightyEight = fold(squared(fortyFour, 44) * fortyFour);
  const many = fold(squared(eightyEight, 88) * eightyEight);
  const more = fold(squared(many, 44) * fortyFour);
  const all = fold(squared(more, 3) * three);
  const tail = fold(squared(all, 23) * twentyTwo);
  return squared(fold(squared(tail, 6) * two), 2);
}

/** Squared so many times. */
function squared(value: bigint, times: number): bigint {
  let power = value;
  for (let at = 0; at < times; at += 1) power = fold(power * power);
  return power;
}
