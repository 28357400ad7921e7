/** Hexadecimal to numbers and back, without an object for each byte: sets have a million ids. */

const digits = '0123456789abcdef';
/** Character code → value of the digit; 255 for any other character. */
const valueOfDigit = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value += 1) {
  valueOfDigit[digits.charCodeAt(value)] = value;
  valueOfDigit[digits.toUpperCase().charCodeAt(value)] = value;
}
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The byte at this place of the text; -1 where there are no two hexadecimal digits. */
function byteAt(text: string, place: number): number {
  const high = text.charCodeAt(place);
  const low = text.charCodeAt(place + 1);
  if (!(high < 256 && low < 256)) return -1;
  const both = (valueOfDigit[high]! << 4) | valueOfDigit[low]!;
  return both > 255 || valueOfDigit[low]! > 15 ? -1 : both;
}

/** Null for anything but pairs of hexadecimal digits. */
export function bytesOfHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = byteAt(text, index * 2);
    if (byte < 0) return null;
    bytes[index] = byte;
  }
  return bytes;
}

export function hexOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += pairs[byte];
  return text;
}

/** Writes an id of 64 digits as eight big-endian words; false when it is none. */
export function idToWords(id: string, words: Uint32Array, offset: number): boolean {
  if (id.length !== 64) return false;
  for (let word = 0; word < 8; word += 1) {
    let value = 0;
    for (let place = word * 8; place < word * 8 + 8; place += 2) {
      const byte = byteAt(id, place);
      if (byte < 0) return false;
      value = (value << 8) | byte;
    }
    words[offset + word] = value;
  }
  return true;
}

export function idOfWords(words: Uint32Array, offset: number): string {
  let text = '';
  for (let word = offset; word < offset + 8; word += 1) {
    const value = words[word]!;
    text +=
      pairs[value >>> 24]! +
      pairs[(value >>> 16) & 255]! +
      pairs[(value >>> 8) & 255]! +
      pairs[value & 255]!;
  }
  return text;
}
