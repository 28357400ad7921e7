/** Tells texts apart, so that what was found in one is not looked for again in the same. */

/** Two lanes of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 16 bits a step: 64 bits in all. */
export class TextHash {
  #one = 0x81_1c_9d_c5 | 0;
  #other = 0x9e_37_79_b9 | 0;

  append(piece: string): void {
    let [one, other] = [this.#one, this.#other];
    for (let i = 0; i < piece.length; i += 1) {
      const code = piece.charCodeAt(i);
      one = Math.imul(one ^ code, 0x01_00_01_93);
      other = Math.imul((other + code) ^ (other >>> 15), 0x2c_1b_3c_6d);
    }
    this.#one = one;
    this.#other = other;
  }

  get digest(): string {
    return [this.#one, this.#other]
      .map((lane) => (lane >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }
}

export function hashOf(text: string): string {
  const hash = new TextHash();
  hash.append(text);
  return hash.digest;
}
