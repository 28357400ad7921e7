/** Points of secp256k1, added by the formulas for y² = x³ + 7, without division. */

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { fold, modulo, rootOf } from './field.ts';

const prime = secp256k1.Point.Fp.ORDER;

export interface Affine {
  x: bigint;
  y: bigint;
}

/** (x/z², y/z³); null is the point at infinity. */
export interface Jacobian extends Affine {
  z: bigint;
}

/** The one with even y (BIP-340); null when there is none. */
export function lift(x: bigint): Affine | null {
  if (x >= prime) return null;
  const y = rootOf(x * x * x + 7n);
  if (y === null) return null;
  return { x, y: y & 1n ? prime - y : y };
}

export function twice(point: Jacobian | null): Jacobian | null {
  if (!point) return null;
  const { x, y, z } = point;
  const yy = fold(y * y);
  const s = fold(4n * x * yy);
  const m = 3n * fold(x * x);
  const x2 = fold(m * m) - 2n * s;
  return { x: x2, y: fold(m * (s - x2)) - fold(8n * yy * yy), z: fold(2n * y * z) };
}

export function plusAffine(one: Jacobian | null, { x, y }: Affine): Jacobian | null {
  if (!one) return { x, y, z: 1n };
  const zz = fold(one.z * one.z);
  return joined(one, {
    x: one.x,
    y: one.y,
    z: one.z,
    h: fold(x * zz) - one.x,
    r: fold(y * fold(zz * one.z)) - one.y,
  });
}

export function plus(one: Jacobian | null, other: Jacobian | null): Jacobian | null {
  if (!one || !other) return one ?? other;
  const zz = fold(one.z * one.z);
  const otherZz = fold(other.z * other.z);
  const x = fold(one.x * otherZz);
  const y = fold(one.y * fold(otherZz * other.z));
  const h = fold(other.x * zz) - x;
  const r = fold(other.y * fold(zz * one.z)) - y;
  return joined(one, { x, y, z: fold(one.z * other.z), h, r });
}

/** `h` and `r`: how far x and y are apart over one `z`. */
function joined(
  one: Jacobian,
  { x, y, z, h, r }: Jacobian & { h: bigint; r: bigint },
): Jacobian | null {
  if (modulo(h) === 0n) return modulo(r) === 0n ? twice(one) : null;
  const hh = fold(h * h);
  const hhh = fold(h * hh);
  const v = fold(x * hh);
  const sum = fold(r * r) - hhh - 2n * v;
  return { x: sum, y: fold(r * (v - sum)) - fold(y * hhh), z: fold(z * h) };
}

export function areSame(one: Jacobian | null, other: Affine | null): boolean {
  if (!one || !other) return !one && !other;
  const zz = fold(one.z * one.z);
  return modulo(other.x * zz - one.x) === 0n && modulo(other.y * fold(zz * one.z) - one.y) === 0n;
}
