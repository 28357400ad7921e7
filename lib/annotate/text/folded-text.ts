/**
 * A text in the form in which passages are compared: folded characters without any white space,
 * where each came from, and the words. Built piece by piece, so that a long page can be read in
 * slices.
 */

import {
  classify,
  foldPair,
  folded,
  isSoloLetter,
  Kind,
  kinds,
  lowered,
  severalOf,
} from './characters.ts';
import { Ints, Units } from './growing.ts';

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), taking 16 bits a step. */
const hashStart = 0x81_1c_9d_c5 | 0;
const hashPrime = 0x01_00_01_93;

export class FoldedText {
  /** Folded UTF-16 units. White space and what hyphenation put in are not there. */
  readonly units = new Units();
  /** For each unit, the offset in the original text of the character it came from. */
  readonly origins = new Ints();
  /** For each word, its first unit, the one after its last, and a hash of it in lower case. */
  readonly wordStarts = new Ints();
  readonly wordEnds = new Ints();
  readonly words = new Ints();
  #inWord = false;
  #hash = hashStart;
  /** Original offset of a hyphen after a letter, which counts only when no letter follows; or -1. */
  #hyphenAt = -1;

  /** Appends a piece whose first character is at `origin` in the original text. */
  append(piece: string, origin: number): void {
    for (let i = 0; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      const kind = kinds[code] || classify(code);
      if (kind === Kind.letter || kind === Kind.digit) this.#inside(code, kind, origin + i);
      else if (kind === Kind.space) this.breakWord();
      else if (kind === Kind.surrogate) i += this.#pair(piece, i, origin + i);
      else this.#other(code, kind, origin + i);
    }
  }

  /**
   * White space, or an edge of a block. After a hyphen the word goes on, for `organ-` at the end of
   * a line and `isation` on the next are one.
   */
  breakWord(): void {
    if (this.#inWord && this.#hyphenAt < 0) this.#endWord();
  }

  /** To be called once, after the last piece. */
  end(): void {
    this.#settleHyphen();
    this.#endWord();
  }

  /** The first unit that comes from the offset in the original text, or from later on. */
  unitAt(origin: number): number {
    return this.origins.firstFrom(origin);
  }

  #inside(code: number, kind: number, origin: number): void {
    if (this.#hyphenAt >= 0) {
      if (kind === Kind.letter) this.#hyphenAt = -1;
      else this.#settleHyphen();
    }
    if (!this.#inWord) this.#startWord();
    this.#hash = Math.imul(this.#hash ^ (lowered[code] ?? 0), hashPrime);
    this.#emit(folded[code] ?? code, origin);
  }

  #other(code: number, kind: number, origin: number): void {
    if (kind === Kind.nothing) return;
    if (kind === Kind.several) {
      for (const unit of severalOf(code)) this.#appendFolded(unit, origin);
      return;
    }
    if (kind === Kind.hyphen && this.#inWord && this.#hyphenAt < 0 && this.#afterLetter()) {
      this.#hyphenAt = origin;
      return;
    }
    this.#settleHyphen();
    this.#endWord();
    if (kind === Kind.soloLetter) this.#startWord();
    if (kind === Kind.soloLetter) this.#hash = Math.imul(this.#hash ^ code, hashPrime);
    this.#emit(folded[code] ?? code, origin);
    this.#endWord();
  }

  #appendFolded(character: string, origin: number): void {
    const code = character.charCodeAt(0);
    const kind = kinds[code] || classify(code);
    if (kind === Kind.letter || kind === Kind.digit) this.#inside(code, kind, origin);
    else if (kind === Kind.space) this.breakWord();
    else this.#other(code, kind, origin);
  }

  /** Returns how many further units of the piece it took. */
  #pair(piece: string, at: number, origin: number): number {
    const codePoint = piece.codePointAt(at) ?? 0;
    const text = codePoint > 0xff_ff ? foldPair(codePoint) : '\ufffd';
    if (text.length === 1) {
      this.#appendFolded(text, origin);
    } else if (text.length > 1) {
      this.#settleHyphen();
      this.#endWord();
      if (isSoloLetter(text)) this.#startWord();
      for (let i = 0; i < text.length; i += 1) {
        this.#hash = Math.imul(this.#hash ^ text.charCodeAt(i), hashPrime);
        this.#emit(text.charCodeAt(i), origin);
      }
      this.#endWord();
    }
    return codePoint > 0xff_ff ? 1 : 0;
  }

  #afterLetter(): boolean {
    const code = this.units.at(this.units.length - 1);
    return (kinds[code] || classify(code)) === Kind.letter;
  }

  #settleHyphen(): void {
    if (this.#hyphenAt < 0) return;
    const origin = this.#hyphenAt;
    this.#hyphenAt = -1;
    this.#endWord();
    this.#emit(0x2d, origin);
  }

  #startWord(): void {
    this.#inWord = true;
    this.#hash = hashStart;
    this.wordStarts.push(this.units.length);
  }

  #endWord(): void {
    if (!this.#inWord) return;
    this.#inWord = false;
    this.wordEnds.push(this.units.length);
    this.words.push(this.#hash);
  }

  #emit(unit: number, origin: number): void {
    this.units.push(unit);
    this.origins.push(origin);
  }
}
