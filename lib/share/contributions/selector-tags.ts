/**
 * Passages in tags: those that other web highlighters read, and beside them, where they do not say
 * all, the selectors of the W3C model as they are.
 */

import { type Selector, selectorOf, type SelectorOf } from '../../annotate/selectors.ts';
import { parseSelectors } from '../../annotate/w3c/selector-schema.ts';
import { type Rumour, valueOfTag } from '../../store/events/event.ts';

export const quoteOf = (selectors: readonly Selector[]): string =>
  selectorOf(selectors, 'TextQuoteSelector')?.exact ?? '';

export function selectorTags(selectors: readonly Selector[]): string[][] {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  const position = selectorOf(selectors, 'TextPositionSelector');
  const range = selectorOf(selectors, 'RangeSelector');
  const fragment = selectorOf(selectors, 'FragmentSelector');
  const tags = [
    ...(quote ? [['textquoteselector', '-', quote.prefix ?? '', quote.suffix ?? '']] : []),
    ...(position ? [['textpositionselector', String(position.start), String(position.end)]] : []),
    ...(range ? rangeTag(range) : []),
    ...(fragment ? [['fragmentselector', fragment.value, fragment.conformsTo ?? '']] : []),
  ];
  const read = selectorsIn(tags, quoteOf(selectors));
  return isSame(read, selectors) ? tags : [...tags, ['selectors', JSON.stringify(selectors)]];
}

/** Whatever the order of their properties. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const entries = Object.entries(one);
  const theirs = other as Record<string, unknown>;
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => isSame(value, theirs[key]))
  );
}

/** None when the event names no passage. */
export function selectorsOf(event: Rumour): Selector[] {
  const full = valueOfTag(event, 'selectors');
  const selectors = full === undefined ? null : parseSelectors(full);
  // What others' software shows as the quote, ours must show too.
  if (selectors && quoteOf(selectors) === event.content) return selectors;
  const read = selectorsIn(event.tags, event.content);
  const isQuoted = read.some(({ type }) => type === 'TextQuoteSelector');
  if (isQuoted || event.content === '') return read;
  return [{ type: 'TextQuoteSelector', exact: event.content }, ...read];
}

function selectorsIn(tags: readonly string[][], content: string): Selector[] {
  return tags.flatMap(([name, ...values]): Selector[] => {
    if (name === 'textquoteselector') return quoteIn(values, content);
    if (name === 'textpositionselector') return positionIn(values);
    if (name === 'rangeselector') return rangeIn(values);
    if (name === 'fragmentselector') return fragmentIn(values);
    return [];
  });
}

function quoteIn([exact = '-', prefix = '', suffix = '']: string[], content: string): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: exact === '-' ? content : exact,
      ...(prefix !== '' && { prefix }),
      ...(suffix !== '' && { suffix }),
    },
  ];
}

function positionIn([start = '', end = '']: string[]): Selector[] {
  if (!/^\d{1,15}$/.test(start) || !/^\d{1,15}$/.test(end)) return [];
  return [{ type: 'TextPositionSelector', start: Number(start), end: Number(end) }];
}

function fragmentIn([value, conformsTo = '']: string[]): Selector[] {
  if (value === undefined) return [];
  return [{ type: 'FragmentSelector', value, ...(conformsTo !== '' && { conformsTo }) }];
}

/** Ends are XPaths refined by a position in their text, as our own and other annotators write them. */
function rangeTag({ startSelector, endSelector }: SelectorOf<'RangeSelector'>): string[][] {
  const start = xPathPoint(startSelector);
  const end = xPathPoint(endSelector);
  return start && end ? [['rangeselector', ...start, ...end]] : [];
}

function xPathPoint(selector: Selector): [string, string] | null {
  if (selector.type !== 'XPathSelector') return null;
  const within = selectorOf(selector.refinedBy ?? [], 'TextPositionSelector');
  return [selector.value, String(within?.start ?? 0)];
}

function rangeIn([startPath, startOffset = '', endPath, endOffset = '']: string[]): Selector[] {
  if (startPath === undefined || endPath === undefined) return [];
  if (!/^\d{1,15}$/.test(startOffset) || !/^\d{1,15}$/.test(endOffset)) return [];
  return [
    {
      type: 'RangeSelector',
      startSelector: point(startPath, Number(startOffset)),
      endSelector: point(endPath, Number(endOffset)),
    },
  ];
}

const point = (value: string, offset: number): Selector => ({
  type: 'XPathSelector',
  value,
  refinedBy: [{ type: 'TextPositionSelector', start: offset, end: offset }],
});
