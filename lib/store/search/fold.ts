/** Text as it is searched: without case and accents, in words; where no spaces are written, in pairs. */

/** Vowel points of Hebrew and Arabic too; marks that make another letter in other scripts stay. */
const marks = /(?:[\u0300-\u036F]|[\u0591-\u05C7]|[\u0610-\u061A]|\u0640|[\u064B-\u065F]|\u0670)/gu;
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ى: 'ي',
  ة: 'ه',
  ς: 'σ',
};
const other = /[ßæœøđðłıþىةς]/gu;

export function folded(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(marks, '').normalize('NFC').toLowerCase();
  return plain.replaceAll(other, (letter) => alike[letter] ?? letter);
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
/** Longer ones are addresses and formulas: their beginning is enough to find them. */
const longest = 40;

export interface Words {
  whole: string[];
  /** What is still being typed: other words begin with it. */
  begun: string | undefined;
}

/**
 * Every pair of neighbours: any part of a run is then found whatever a dictionary says, and the same
 * way in every browser, which a kept index needs.
 */
function pairs(run: string): string[] {
  const letters = Array.from(run);
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

interface Part {
  text: string;
  isUnspaced: boolean;
}

function* partsOf(text: string): Generator<Part> {
  for (const [run] of folded(text).matchAll(word)) {
    let from = 0;
    for (const match of run.matchAll(unspaced)) {
      if (match.index > from) yield spaced(run.slice(from, match.index));
      yield { text: match[0], isUnspaced: true };
      from = match.index + match[0].length;
    }
    if (from < run.length) yield spaced(run.slice(from));
  }
}

function spaced(text: string): Part {
  return { text: text.slice(0, longest), isUnspaced: false };
}

/** The distinct words of a text that is kept. */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const part of partsOf(text)) {
    if (!part.isUnspaced) found.add(part.text);
    else
      for (const pair of [...pairs(part.text), Array.from(part.text).at(-1) ?? '']) found.add(pair);
  }
  return found;
}

/** The words of a question; its last one may still be growing. */
export function wordsWanted(text: string): Words {
  const parts = [...partsOf(text)];
  const last = /[\s\p{P}]$/u.test(text) ? undefined : parts.at(-1);
  const isGrowing = (part: Part) => part === last && !part.isUnspaced;
  const whole = new Set<string>();
  let begun = last && !last.isUnspaced ? last.text : undefined;
  for (const part of parts) {
    const letters = part.isUnspaced ? pairs(part.text) : [part.text];
    // A single character may be anywhere in a run, also at its end.
    if (part.isUnspaced && letters.length === 0) begun = part.text;
    else if (!isGrowing(part)) for (const letter of letters) whole.add(letter);
  }
  return { whole: [...whole], begun };
}
