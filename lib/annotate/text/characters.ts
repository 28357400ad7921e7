/**
 * What each character counts as when texts are compared, so that the HTML and the PDF of one work
 * give the same: ligatures, width, quotes and dashes are folded, invisible characters are nothing.
 */

export const Kind = {
  unseen: 0, // not classified yet
  space: 1,
  /** Soft hyphens, zero-width characters, direction marks, variation selectors. */
  nothing: 2,
  letter: 3,
  digit: 4,
  /** A letter of a script that writes no spaces: a word of its own. */
  soloLetter: 5,
  mark: 6,
  hyphen: 7,
  /** Folds to several units, see `severalOf`. */
  several: 8,
  surrogate: 9,
} as const;

/** Kind of each UTF-16 unit; read with `kinds[code] || classify(code)`. */
export const kinds = new Uint8Array(0x1_00_00);
/** What each unit folds to, case kept. */
export const folded = new Uint16Array(0x1_00_00);
/** The same in lower case, for comparing words. */
export const lowered = new Uint16Array(0x1_00_00);

const severals = new Map<number, string>();

const doubleQuotes = /[“”„‟«»″‶〝〞]/u;
// The spacing accents stand where typewriters had no apostrophe; NFKD would make them a space.
const singleQuotes = /[‘’‚‛‹›′‵`´ʹʼ]/u;
const dashes = /[‒–—―−﹘]/u;
const hyphens = /[-‐‑⁃﹣-]/u;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u180e]/u;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Fills the tables for a unit on first sight; returns its kind. */
export function classify(code: number): number {
  const text = fold(String.fromCharCode(code));
  kinds[code] = text.length > 1 ? Kind.several : kindOf(text, code);
  if (text.length > 1) severals.set(code, text);
  folded[code] = text.charCodeAt(0);
  lowered[code] = text.toLowerCase().charCodeAt(0);
  return kinds[code];
}

/** The units that a unit of kind `several` folds to. */
export function severalOf(code: number): string {
  return severals.get(code) ?? '';
}

/**
 * Folds a character outside the basic plane: mathematical letters become plain ones, others stay
 * the pair they are.
 */
export function foldPair(codePoint: number): string {
  const known = severals.get(codePoint);
  if (known !== undefined) return known;
  const text = fold(String.fromCodePoint(codePoint));
  severals.set(codePoint, text);
  return text;
}

export function isSoloLetter(character: string): boolean {
  return withoutSpaces.test(character);
}

function fold(character: string): string {
  if (doubleQuotes.test(character)) return '"';
  if (singleQuotes.test(character)) return "'";
  if (dashes.test(character)) return '-';
  if (invisible.test(character)) return '';
  // Compatibility decomposition takes ligatures, full width, superscripts and accents apart,
  // each character by itself: https://www.unicode.org/reports/tr15/
  return character.normalize('NFKD');
}

function kindOf(text: string, code: number): number {
  if (text === '') return Kind.nothing;
  if (code >= 0xd8_00 && code <= 0xdf_ff) return Kind.surrogate;
  if (/\s/u.test(text)) return Kind.space;
  if (hyphens.test(String.fromCharCode(code))) return Kind.hyphen;
  if (withoutSpaces.test(text)) return Kind.soloLetter;
  if (/[\p{L}\p{M}]/u.test(text)) return Kind.letter;
  if (/\p{N}/u.test(text)) return Kind.digit;
  return /\p{Cc}/u.test(text) ? Kind.nothing : Kind.mark;
}
