/** Describes a passage so that it can be found again: by its words, by position and by the tree. */

import { inexactCandidates } from './match/inexact.ts';
import { exactCandidate } from './match/candidate.ts';
import { shortestInexact } from './match/decide.ts';
import { exactOccurrences } from './match/exact.ts';
import { makeQuery, type Query } from './match/query.ts';
import { describeByTree } from './positions.ts';
import type { Selector, TextQuoteSelector } from './selectors.ts';
import { indexOf } from './text/kept-index.ts';
import type { PageIndex } from './text/page-index.ts';
import type { Span } from './text/page-text.ts';
import { blocksOf, textDirective } from './text-fragment.ts';

/**
 * Context on each side, in characters that are not white space; more for a passage that has
 * lookalikes, until it differs.
 */
const contextLengths = [56, 112, 224, 420] as const;
/** A passage that shares so many of its words is a lookalike. */
const alike = 0.5;
/** Context that agrees less than this with a lookalike's tells them apart. */
const differs = 0.4;
const textFragments = 'https://wicg.github.io/scroll-to-text-fragment/';

/**
 * The text fragment among the selectors has context only if the page holds something like the
 * passage: it tells the anchorer whether the quote alone may be trusted. Empty when the range holds
 * no text.
 */
export function describe(range: Range, root: Node): Selector[] {
  const index = indexOf(root);
  const { text } = index;
  const span = {
    from: text.offsetOf(range.startContainer, range.startOffset),
    to: text.offsetOf(range.endContainer, range.endOffset),
  };
  const { quote, hasLookalikes } = describeQuote(span, index);
  if (quote.exact.trim() === '') return [];
  const context = hasLookalikes ? [quote.prefix, quote.suffix] : [];
  const directive = textDirective(blocksOf(range), ...context);
  const byTree = describeByTree(span, text);
  return [
    quote,
    {
      type: 'TextPositionSelector',
      start: text.toCodePoints(span.from),
      end: text.toCodePoints(span.to),
    },
    ...(byTree ? [byTree] : []),
    { type: 'FragmentSelector', conformsTo: textFragments, value: directive },
  ];
}

function describeQuote(
  span: Span,
  index: PageIndex,
): { quote: TextQuoteSelector; hasLookalikes: boolean } {
  const alone = quoteOf(span, 0, index);
  const query = makeQuery(alone.exact, '', '');
  const elsewhere = query ? lookalikes(query, span, index) : [];
  for (const length of contextLengths) {
    const quote = quoteOf(span, length, index);
    const isLast = length === contextLengths.at(-1);
    if (isLast || isToldApart(quote, elsewhere, index))
      return { quote, hasLookalikes: elsewhere.length > 0 };
  }
  return { quote: alone, hasLookalikes: false };
}

/** The context begins and ends with whole words. */
function quoteOf({ from, to }: Span, context: number, { text }: PageIndex): TextQuoteSelector {
  const { folded } = text;
  const first = folded.wordStarts.firstFrom(folded.unitAt(from) - context);
  const last = folded.wordEnds.firstFrom(folded.unitAt(to) + context + 1) - 1;
  const isBefore = first < folded.words.length;
  const prefixFrom = isBefore ? folded.origins.at(folded.wordStarts.at(first)) : from;
  const suffixTo = folded.origins.at(folded.wordEnds.at(last) - 1) + 1;
  const prefix = context > 0 ? text.slice(Math.min(prefixFrom, from), from) : '';
  const suffix = context > 0 ? text.slice(to, Math.max(suffixTo, to)) : '';
  return { type: 'TextQuoteSelector', exact: text.slice(from, to), prefix, suffix };
}

/** First units of the places that are the same as the passage or nearly. */
function lookalikes(query: Query, { from, to }: Span, index: PageIndex): number[] {
  const { folded } = index.text;
  const itself = folded.unitAt(from);
  const places = new Set(exactOccurrences(query, index));
  places.delete(itself);
  if (query.end - query.start < shortestInexact) return [...places];
  const first = folded.wordEnds.firstFrom(itself + 1);
  const after = folded.wordStarts.firstFrom(folded.unitAt(to));
  for (const { start, quote } of inexactCandidates(query, index, { first, after }))
    if (quote >= alike) places.add(start);
  return [...places];
}

function isToldApart(
  { exact, prefix = '', suffix = '' }: TextQuoteSelector,
  elsewhere: readonly number[],
  index: PageIndex,
): boolean {
  const query = makeQuery(exact, prefix, suffix);
  return elsewhere.every((start) => {
    if (!query) return true;
    const { before = 0, after = 0 } = exactCandidate(query, index, start);
    return before < differs && after < differs;
  });
}
