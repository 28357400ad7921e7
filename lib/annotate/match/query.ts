/** What is looked for, read from an annotation's selectors: the passage with what surrounded it. */

import { selectorOf, type Selector } from '../selectors.ts';
import { FoldedText } from '../text/folded-text.ts';

/** Longer context than this tells nothing more. */
const longestContext = 1000;
/** Units of context on a side that are recorded to say that the passage has a twin. */
export const contextOfTwins = 640;

export interface Query {
  /** Prefix, quote and suffix in one. */
  text: FoldedText;
  /** The units of the quote in it: from `start` up to `end`. */
  start: number;
  end: number;
  /** The words of the quote, those cut by its edges included: from `first` up to `after`. */
  first: number;
  after: number;
  /** Whether there was nothing like the passage on the page when it was described, if known. */
  isDistinctive: boolean | undefined;
  /**
   * Whether so much context was recorded that there was a place on the page with the same words
   * and the same surroundings.
   */
  hasTwins: boolean;
}

/** Undefined when the selectors quote nothing. */
export function readQuery(selectors: readonly Selector[]): Query | undefined {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  if (!quote) return undefined;
  const { exact, prefix = '', suffix = '' } = quote;
  return makeQuery(exact, prefix, suffix, distinctiveness(selectors));
}

export function makeQuery(
  exact: string,
  prefix: string,
  suffix: string,
  isDistinctive?: boolean,
): Query | undefined {
  const before = prefix.slice(-longestContext);
  const text = new FoldedText();
  text.append(before, 0);
  text.append(exact, before.length);
  text.append(suffix.slice(0, longestContext), before.length + exact.length);
  text.end();
  const start = text.unitAt(before.length);
  const end = text.unitAt(before.length + exact.length);
  if (start >= end) return undefined;
  const first = text.wordEnds.firstFrom(start + 1);
  const after = Math.max(text.wordStarts.firstFrom(end), first);
  // A little less than asked for, as context begins with a whole word.
  const context = Math.max(start, text.units.length - end);
  const hasTwins = isDistinctive === false && context >= 0.75 * contextOfTwins;
  return { text, start, end, first, after, isDistinctive, hasTwins };
}

/**
 * A text fragment without context says that its passage was the only one of its kind; one with
 * context says that it was not (https://wicg.github.io/scroll-to-text-fragment/#generating).
 */
function distinctiveness(selectors: readonly Selector[]): boolean | undefined {
  const fragment = selectorOf(selectors, 'FragmentSelector')?.value ?? '';
  const directive = /:~:text=([^&]*)/u.exec(fragment)?.[1];
  return directive === undefined ? undefined : !/^[^,]*-,|,-/u.test(directive);
}
