/**
 * Where every two neighbouring words of a text stand: an inverted index of 2-word shingles
 * (Broder, "On the resemblance and containment of documents", 1997), as flat lists in one array.
 */

import type { FoldedText } from './folded-text.ts';

/** Words handled between two moments at which the work may pause. */
const sliceLength = 16_384;

export class WordPairs {
  readonly #text: FoldedText;
  #mask = 0;
  /** For each bucket, where its list begins in `#places`; one more for the end of the last. */
  #begins = new Int32Array(1);
  #places = new Int32Array(0);

  constructor(text: FoldedText) {
    this.#text = text;
  }

  /** Builds the index by counting sort; each `yield` is a place to pause. */
  *build(): Generator<void> {
    const { words } = this.#text;
    const pairs = Math.max(words.length - 1, 0);
    this.#mask = 2 ** Math.ceil(Math.log2(pairs + 2)) - 1;
    this.#begins = new Int32Array(this.#mask + 2);
    this.#places = new Int32Array(pairs);
    for (let i = 0; i < pairs; i += 1) {
      const bucket = this.#bucket(words.at(i), words.at(i + 1));
      this.#begins[bucket] = (this.#begins[bucket] ?? 0) + 1;
      if (i % sliceLength === sliceLength - 1) yield;
    }
    for (let bucket = 1; bucket < this.#begins.length; bucket += 1)
      this.#begins[bucket] = (this.#begins[bucket] ?? 0) + (this.#begins[bucket - 1] ?? 0);
    yield;
    // From the end to the beginning, so that each list is in ascending order.
    for (let i = pairs - 1; i >= 0; i -= 1) {
      const bucket = this.#bucket(words.at(i), words.at(i + 1));
      const place = (this.#begins[bucket] ?? 0) - 1;
      this.#begins[bucket] = place;
      this.#places[place] = i;
      if (i % sliceLength === 0) yield;
    }
  }

  /** How often the two words stand together, or a little more: other pairs may share the bucket. */
  frequency(word: number, next: number): number {
    const bucket = this.#bucket(word, next);
    return (this.#begins[bucket + 1] ?? 0) - (this.#begins[bucket] ?? 0);
  }

  /** Indexes of the first word, ascending. */
  *places(word: number, next: number): Generator<number> {
    const bucket = this.#bucket(word, next);
    const { words } = this.#text;
    for (let i = this.#begins[bucket] ?? 0; i < (this.#begins[bucket + 1] ?? 0); i += 1) {
      const place = this.#places[i] ?? 0;
      if (words.at(place) === word && words.at(place + 1) === next) yield place;
    }
  }

  #bucket(word: number, next: number): number {
    const mixed = Math.imul(Math.imul(word, 31) + next, 0x9e_37_79_b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
