/** How well the words before and after a place are those that surrounded the passage. */

import type { FoldedText } from '../text/folded-text.ts';
import type { Query } from './query.ts';

/** A word so many words farther from the passage counts half; more in long context, see below. */
const shortestHalfLife = 8;
/** Cost of a word that is missing, new or another, as a share of what it would have counted. */
const penalty = 0.35;
/** How many more words than recorded are looked at, for some may have been inserted. */
const slack = 4;

export interface Surroundings {
  /** 0..1; undefined when nothing was recorded, as at the beginning of a page. */
  before: number | undefined;
  after: number | undefined;
}

/** Compares the surroundings of the page's words from `first` up to `end`. */
export function surroundings(
  query: Query,
  page: FoldedText,
  first: number,
  end: number,
): Surroundings {
  return {
    before: likeness(query.text, query.first - 1, page, first - 1, -1),
    after: likeness(query.text, query.after, page, end, 1),
  };
}

/**
 * Alignment from the edge of the passage outwards, free to stop anywhere (Smith and Waterman,
 * "Identification of common molecular subsequences", 1981, with one end fixed): near words count
 * most, so that context cut off by a moved paragraph still speaks.
 */
export function likeness(
  recorded: FoldedText,
  from: number,
  page: FoldedText,
  at: number,
  step: 1 | -1,
): number | undefined {
  const count = step > 0 ? recorded.words.length - from : from + 1;
  if (count <= 0) return undefined;
  const available = step > 0 ? page.words.length - at : at + 1;
  const width = Math.min(count + slack, Math.max(available, 0));
  // Long context was recorded because the near words are the same elsewhere.
  const halfLife = Math.max(shortestHalfLife, count / 3);
  let [above, row] = rows(width + 1);
  above[0] = 0;
  for (let j = 1; j <= width; j += 1) above[j] = -penalty * j;
  let best = 0;
  let whole = 0;
  for (let i = 1; i <= count; i += 1) {
    const weight = 2 ** (-(i - 1) / halfLife);
    whole += weight;
    const word = recorded.words.at(from + (i - 1) * step);
    row[0] = (above[0] ?? 0) - penalty * weight;
    for (let j = 1; j <= width; j += 1) {
      const same = word === page.words.at(at + (j - 1) * step);
      const value = Math.max(
        (above[j - 1] ?? 0) + (same ? weight : -penalty * weight),
        (above[j] ?? 0) - penalty * weight,
        (row[j - 1] ?? 0) - penalty * weight,
      );
      row[j] = value;
      if (value > best) best = value;
    }
    [above, row] = [row, above];
  }
  return best / whole;
}

let scratch: [Float64Array, Float64Array] = [new Float64Array(64), new Float64Array(64)];

/** Two rows of a table, used again each time: this runs some ten thousand times for a page. */
function rows(length: number): [Float64Array, Float64Array] {
  if (scratch[0].length < length)
    scratch = [new Float64Array(length * 2), new Float64Array(length * 2)];
  return scratch;
}
