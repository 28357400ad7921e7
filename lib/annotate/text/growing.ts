/** Lists of numbers that grow: typed arrays, since a page has a million of them. */

/** Enough for most quotes with their context. */
const firstCapacity = 512;

export class Ints {
  #items = new Int32Array(firstCapacity);
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) this.#items = grown(this.#items, Int32Array);
    this.#items[this.length] = value;
    this.length += 1;
  }

  /** 0 outside the list. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Of a list in ascending order, the index of the first value not below; or its length. */
  firstFrom(value: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** UTF-16 units. */
export class Units {
  #items = new Uint16Array(firstCapacity);
  #text: string | undefined;
  length = 0;

  push(unit: number): void {
    if (this.length === this.#items.length) this.#items = grown(this.#items, Uint16Array);
    this.#items[this.length] = unit;
    this.length += 1;
  }

  /** 0 outside the list. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Whether `count` units of both are the same, from `from` on here and `otherFrom` on there. */
  equal(from: number, other: Units, otherFrom: number, count: number): boolean {
    if (from < 0 || from + count > this.length) return false;
    if (otherFrom < 0 || otherFrom + count > other.length) return false;
    const [ours, theirs] = [this.#items, other.#items];
    for (let i = 0; i < count; i += 1) if (ours[from + i] !== theirs[otherFrom + i]) return false;
    return true;
  }

  /** As a string of the same length; made once, on first use, when the list is complete. */
  get text(): string {
    return (this.#text ??= new TextDecoder('utf-16le').decode(
      this.#items.subarray(0, this.length),
    ));
  }
}

function grown<List extends Int32Array | Uint16Array>(
  items: List,
  Kind: new (length: number) => List,
): List {
  const larger = new Kind(items.length * 2);
  larger.set(items);
  return larger;
}
