/** Numbers, bounds and bytes of a reconciliation message: NIP-77, appendix "Negentropy Protocol V1". */

import { bytesOfHex, hexOfBytes } from './hex.ts';
import { MalformedMessage } from './malformed.ts';

export const version = 0x61;
export const fingerprintBytes = 16;
export const idBytes = 32;
export const modes = { skip: 0, fingerprint: 1, ids: 2 } as const;

/** Between items: those before it have a smaller time, or the same and a smaller id. */
export interface Bound {
  /** `Infinity` after the last item. */
  time: number;
  /** The first bytes of the id; the others are zero. */
  prefix: Uint8Array;
}

export const theEnd: Bound = { time: Infinity, prefix: new Uint8Array() };

export class MessageWriter {
  #buffer = new Uint8Array(256);
  #length = 0;
  #lastTime = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length] = value;
    this.#length += 1;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#buffer.set(values, this.#length);
    this.#length += values.length;
  }

  /** Base 128, most significant digit first. Exact up to 2^53, so never with bit operators. */
  number(value: number): void {
    const digits = [value % 128];
    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
      digits.unshift((rest % 128) + 128);
    this.bytes(Uint8Array.from(digits));
  }

  bound({ time, prefix }: Bound): void {
    if (time === Infinity) this.number(0);
    else {
      this.number(time - this.#lastTime + 1);
      this.#lastTime = time;
    }
    this.number(prefix.length);
    this.bytes(prefix);
  }

  written(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  hex(): string {
    return hexOfBytes(this.written());
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + more));
    larger.set(this.written());
    this.#buffer = larger;
  }
}

/** Every method throws `MalformedMessage` when the message does not hold what is asked for. */
export class MessageReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #lastTime = 0;

  constructor(hex: unknown) {
    const bytes = typeof hex === 'string' ? bytesOfHex(hex) : null;
    if (!bytes) throw new MalformedMessage('not hexadecimal');
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    return this.bytes(1)[0]!;
  }

  bytes(count: number): Uint8Array {
    if (count > this.#bytes.length - this.#at) throw new MalformedMessage('ends too early');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  number(): number {
    let value = 0;
    for (;;) {
      const digit = this.byte();
      value = value * 128 + (digit & 127);
      // One more than the largest exact time is needed: times are written as their distance plus one.
      if (value > 2 ** 53) throw new MalformedMessage('a number is too large');
      if (digit < 128) return value;
    }
  }

  bound(): Bound {
    const distance = this.number();
    const time = distance === 0 ? Infinity : this.#lastTime + (distance - 1);
    if (time !== Infinity) {
      if (!Number.isSafeInteger(time)) throw new MalformedMessage('a time is too large');
      this.#lastTime = time;
    }
    const length = this.number();
    if (length > idBytes) throw new MalformedMessage('a bound is longer than an id');
    return { time, prefix: this.bytes(length) };
  }

  ids(): Set<string> {
    const count = this.number();
    const bytes = this.bytes(count * idBytes);
    const ids = new Set<string>();
    for (let index = 0; index < count; index += 1)
      ids.add(hexOfBytes(bytes.subarray(index * idBytes, (index + 1) * idBytes)));
    return ids;
  }
}

/** Whether `one` lies after `other`; bounds of a message must never go back. */
export function isAfter(one: Bound, other: Bound): boolean {
  if (one.time !== other.time) return one.time > other.time;
  for (let place = 0; place < idBytes; place += 1) {
    const difference = (one.prefix[place] ?? 0) - (other.prefix[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
