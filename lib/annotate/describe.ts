/** Describes a passage so that it can be found again: by its words, by position and by the tree. */

import { inexactCandidates } from './match/inexact.ts';
import { exactCandidate } from './match/candidate.ts';
import type { Surroundings } from './match/context.ts';
import { shortestInexact } from './match/accept.ts';
import { exactOccurrences } from './match/exact.ts';
import { contextOfTwins, makeQuery, type Query } from './match/query.ts';
import { describeByTree } from './positions.ts';
import type { Selector, TextQuoteSelector } from './selectors.ts';
import { indexOf } from './text/kept-index.ts';
import type { PageIndex } from './text/page-index.ts';
import type { Span } from './text/page-text.ts';
import { textDirective } from './text-fragment.ts';

/**
 * Context on each side, in characters that are not white space; more for a passage that has
 * lookalikes, until it differs.
 */
const contextLengths = [56, 112, 224, 420] as const;
/** A lookalike whose surroundings, too, are so much the same at that length is a twin. */
const twinned = { quote: 0.8, context: 0.7 };
/** A passage that shares so many of its words is a lookalike. */
const alike = 0.5;
/** Context that agrees less than this with a lookalike's tells them apart. */
const differs = 0.4;

interface Lookalike {
  /** First unit. */
  start: number;
  /** Share of the passage's words that stand there. */
  quote: number;
}

const textFragments = 'https://wicg.github.io/scroll-to-text-fragment/';

/**
 * The text fragment among the selectors has context only if the page holds something like the
 * passage: it tells the anchorer whether the quote alone may be trusted. Empty when the range holds
 * no text.
 */
export function describe(range: Range, root: Node): Selector[] {
  const index = indexOf(root);
  const { text } = index;
  const span = text.spanOfRange(range);
  const { quote, hasLookalikes } = describeQuote(span, index);
  if (quote.exact.trim() === '') return [];
  const context = hasLookalikes ? [quote.prefix, quote.suffix] : [];
  const directive = textDirective(text.blocks(span), ...context);
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
  const hasLookalikes = elsewhere.length > 0;
  let quote = alone;
  for (const length of contextLengths) {
    quote = quoteOf(span, length, index);
    if (isToldApart(quote, elsewhere, index)) return { quote, hasLookalikes };
  }
  if (hasTwin(quote, elsewhere, index)) quote = quoteOf(span, contextOfTwins, index);
  return { quote, hasLookalikes };
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

/** The places that are the same as the passage or nearly. */
function lookalikes(query: Query, { from, to }: Span, index: PageIndex): Lookalike[] {
  const { folded } = index.text;
  const itself = folded.unitAt(from);
  const places = new Map<number, number>();
  for (const start of exactOccurrences(query, index)) places.set(start, 1);
  places.delete(itself);
  const isShort = query.end - query.start < shortestInexact;
  const first = folded.wordEnds.firstFrom(itself + 1);
  const after = folded.wordStarts.firstFrom(folded.unitAt(to));
  const inexact = isShort ? [] : inexactCandidates(query, index, { first, after });
  for (const { start, quote } of inexact)
    if (quote >= alike) places.set(start, Math.max(quote, places.get(start) ?? 0));
  return [...places].map(([start, quote]) => ({ start, quote }));
}

function isToldApart(
  quote: TextQuoteSelector,
  elsewhere: readonly Lookalike[],
  index: PageIndex,
): boolean {
  return elsewhere.every((one) => {
    const { before = 0, after = 0 } = contextAt(one, quote, index);
    return before < differs && after < differs;
  });
}

function hasTwin(
  quote: TextQuoteSelector,
  elsewhere: readonly Lookalike[],
  index: PageIndex,
): boolean {
  return elsewhere.some((one) => {
    const { before = 1, after = 1 } = contextAt(one, quote, index);
    return one.quote >= twinned.quote && Math.min(before, after) >= twinned.context;
  });
}

function contextAt(
  { start }: Lookalike,
  { exact, prefix = '', suffix = '' }: TextQuoteSelector,
  index: PageIndex,
): Surroundings {
  const query = makeQuery(exact, prefix, suffix);
  return query ? exactCandidate(query, index, start) : { before: 0, after: 0 };
}
