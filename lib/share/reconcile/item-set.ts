/** A sorted set of items in flat memory, 40 bytes each, that answers the fingerprint of any range. */

import { sha256 } from '@noble/hashes/sha2.js';
import { idOfWords, idToWords } from './hex.ts';
import { type Columns, compareItems, orderOf } from './item-order.ts';
import { InvalidItem } from './malformed.ts';
import { type Bound, fingerprintBytes, MessageWriter } from './message.ts';

export interface Item {
  /** Seconds since 1970. */
  created_at: number;
  /** 64 hexadecimal digits. */
  id: string;
}

/** Between two kept sums; ranges are summed from the nearest ones. */
const blockItems = 32;

export class ItemSet implements Columns {
  readonly #sums: Uint32Array;

  private constructor(
    readonly times: Float64Array,
    readonly words: Uint32Array,
    readonly size: number,
  ) {
    this.#sums = this.#sumBlocks();
  }

  /** In any order; repeated items count once. Throws `InvalidItem`. */
  static of(items: Iterable<Item>): ItemSet {
    const { columns, count } = columnsOf(items);
    const order = orderOf(columns, count);
    const times = new Float64Array(count);
    const words = new Uint32Array(count * 8);
    let size = 0;
    for (let index = 0; index < count; index += 1) {
      const from = order[index]!;
      if (index > 0 && compareItems(columns, order[index - 1]!, from) === 0) continue;
      times[size] = columns.times[from]!;
      for (let word = 0; word < 8; word += 1)
        words[size * 8 + word] = columns.words[from * 8 + word]!;
      size += 1;
    }
    return new ItemSet(times, words, size);
  }

  idAt(index: number): string {
    return idOfWords(this.words, index * 8);
  }

  /** Of the first item that is not before the bound, looking from `from` on. */
  indexOf(bound: Bound, from: number): number {
    let low = from;
    let high = this.size;
    const words = boundWords(bound);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isBefore(middle, bound.time, words)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The shortest bound between the item and the one before it. */
  boundAt(index: number): Bound {
    const time = this.times[index]!;
    if (index === 0 || this.times[index - 1] !== time) return { time, prefix: new Uint8Array() };
    const bytes = this.#idBytes(index);
    const before = this.#idBytes(index - 1);
    const shared = bytes.findIndex((byte, place) => byte !== before[place]);
    return { time, prefix: bytes.subarray(0, shared + 1) };
  }

  writeId(index: number, writer: MessageWriter): void {
    writer.bytes(this.#idBytes(index));
  }

  /** Sum of the ids modulo 2^256 and their count, hashed: sixteen bytes. */
  fingerprint(from: number, to: number): Uint8Array {
    const sum = new Uint32Array(8);
    const first = Math.ceil(from / blockItems);
    const last = Math.floor(to / blockItems);
    if (first >= last) this.#addItems(sum, from, to);
    else {
      this.#addSum(sum, last * 8);
      this.#subtractSum(sum, first * 8);
      this.#addItems(sum, from, first * blockItems);
      this.#addItems(sum, last * blockItems, to);
    }
    const writer = new MessageWriter();
    for (const word of sum)
      for (let shift = 0; shift < 32; shift += 8) writer.byte((word >>> shift) & 255);
    writer.number(to - from);
    return sha256(writer.written()).subarray(0, fingerprintBytes);
  }

  #isBefore(index: number, time: number, words: Uint32Array): boolean {
    if (this.times[index] !== time) return this.times[index]! < time;
    for (let word = 0; word < 8; word += 1) {
      const own = this.words[index * 8 + word]!;
      if (own !== words[word]) return own < words[word]!;
    }
    return false;
  }

  #idBytes(index: number): Uint8Array {
    const bytes = new Uint8Array(32);
    const view = new DataView(bytes.buffer);
    for (let word = 0; word < 8; word += 1) view.setUint32(word * 4, this.words[index * 8 + word]!);
    return bytes;
  }

  /** The sum of all items before each block. Words are little-endian here, lowest first. */
  #sumBlocks(): Uint32Array {
    const blocks = Math.floor(this.size / blockItems);
    const sums = new Uint32Array((blocks + 1) * 8);
    const sum = new Uint32Array(8);
    for (let block = 0; block < blocks; block += 1) {
      this.#addItems(sum, block * blockItems, (block + 1) * blockItems);
      sums.set(sum, (block + 1) * 8);
    }
    return sums;
  }

  #addItems(sum: Uint32Array, from: number, to: number): void {
    for (let index = from * 8; index < to * 8; index += 8) {
      let carry = 0;
      for (let word = 0; word < 8; word += 1) {
        const total = sum[word]! + littleEndian(this.words[index + word]!) + carry;
        sum[word] = total;
        carry = total > 0xffff_ffff ? 1 : 0;
      }
    }
  }

  #addSum(sum: Uint32Array, at: number): void {
    for (let word = 0; word < 8; word += 1) sum[word] = this.#sums[at + word]!;
  }

  #subtractSum(sum: Uint32Array, at: number): void {
    let borrow = 0;
    for (let word = 0; word < 8; word += 1) {
      const rest = sum[word]! - this.#sums[at + word]! - borrow;
      sum[word] = rest;
      borrow = rest < 0 ? 1 : 0;
    }
  }
}

function columnsOf(items: Iterable<Item>): { columns: Columns; count: number } {
  let capacity = Array.isArray(items) ? items.length : 1024;
  let times = new Float64Array(capacity);
  let words = new Uint32Array(capacity * 8);
  let count = 0;
  for (const { created_at: time, id } of items) {
    if (count === capacity) {
      capacity *= 2;
      times = grown(times, new Float64Array(capacity));
      words = grown(words, new Uint32Array(capacity * 8));
    }
    if (!Number.isSafeInteger(time) || time < 0) throw new InvalidItem(`${time} is not a time`);
    times[count] = time;
    if (!idToWords(id, words, count * 8)) throw new InvalidItem(`${id} is not an id`);
    count += 1;
  }
  return { columns: { times, words }, count };
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function boundWords({ prefix }: Bound): Uint32Array {
  const bytes = new Uint8Array(32);
  bytes.set(prefix);
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: 8 }, (_, word) => view.getUint32(word * 4));
}

function littleEndian(word: number): number {
  return ((word << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0;
}
