/**
 * Undoes the lines of a page: what was hyphenated at a line's end is one word again, so that a
 * quote from a PDF reads like one from the HTML of the same work.
 */

/** A run of text as pdf.js gives it. */
export interface Run {
  text: string;
  endsLine: boolean;
}

/** A run as it is read: perhaps without its last hyphen. */
export interface ReadRun {
  text: string;
  /** Whether a space or the next line separates it from the next run. */
  breaksAfter: boolean;
}

const hyphenAtEnd = /(?<!\p{L})(\p{L}+)[-\u2010\u00ad]$/u;
const wordAtStart = /^(\p{Ll}\p{L}*)/u;
const words = /\p{L}+(?:-\p{L}+)*/gu;

/** The words a document uses, to tell `obser-vations` from `well-known`. */
export class Vocabulary {
  readonly #known = new Set<string>();

  /** Without the halves of words that lines break. */
  add(runs: readonly Run[]): void {
    let isBroken = false;
    for (const { text, endsLine } of runs) {
      if (text === '') continue;
      const whole = isBroken ? text.replace(/^\p{L}+/u, '') : text;
      isBroken = endsLine && hyphenAtEnd.test(text);
      const known = isBroken ? whole.replace(hyphenAtEnd, '') : whole;
      for (const [word] of known.matchAll(words)) this.#known.add(word.toLowerCase());
    }
  }

  /** Whether a hyphen between the two, at a line's end, is the author's and not the typesetter's. */
  keepsHyphen(before: string, after: string): boolean {
    const [one, other] = [before.toLowerCase(), after.toLowerCase()];
    if (this.#known.has(one + other)) return false;
    if (this.#known.has(`${one}-${other}`)) return true;
    return this.#known.has(one) && this.#known.has(other) && one.length > 2 && other.length > 2;
  }
}

/** The list has as many members as the runs: each keeps its place, an empty one too. */
export function undoLines(runs: readonly Run[], vocabulary: Vocabulary): ReadRun[] {
  return runs.map(({ text, endsLine }, index) => {
    if (!endsLine) return { text, breaksAfter: false };
    const before = hyphenAtEnd.exec(text)?.[1];
    const after = before && wordAtStart.exec(textAfter(runs, index))?.[1];
    if (!before || !after) return { text, breaksAfter: true };
    const kept = vocabulary.keepsHyphen(before, after);
    return { text: kept ? text : text.slice(0, -1), breaksAfter: false };
  });
}

/** Of the next line, as much as holds its first word. */
function textAfter(runs: readonly Run[], index: number): string {
  let text = '';
  for (let next = index + 1; next < runs.length; next += 1) {
    text += runs[next]?.text ?? '';
    if (/\P{L}/u.test(text) || runs[next]?.endsLine) break;
  }
  return text;
}
