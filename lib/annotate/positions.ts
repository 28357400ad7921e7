/** Where selectors put the passage by counting: by position in the text and by the page's tree. */

import { selectorOf, type RangeSelector, type Selector } from './selectors.ts';
import type { PageText, Span } from './text/page-text.ts';
import { elementAt, xPathOf } from './x-path.ts';

export function spanByPosition(selectors: readonly Selector[], text: PageText): Span | undefined {
  const position = selectorOf(selectors, 'TextPositionSelector');
  if (!position) return undefined;
  const { start, end } = position;
  return { from: text.fromCodePoints(start), to: text.fromCodePoints(end) };
}

export function spanByTree(
  selectors: readonly Selector[],
  text: PageText,
  root: Node,
): Span | undefined {
  const range = selectorOf(selectors, 'RangeSelector');
  if (!range) return undefined;
  const from = resolve(range.startSelector, text, root);
  const to = resolve(range.endSelector, text, root);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The steps to the element in which the passage begins. */
export function pathOf(selectors: readonly Selector[]): readonly string[] | undefined {
  const start = selectorOf(selectors, 'RangeSelector')?.startSelector;
  return start?.type === 'XPathSelector' ? start.value.split('/').slice(1) : undefined;
}

/** Start and end as an element each, and the code points of its text before the point. */
export function describeByTree({ from, to }: Span, text: PageText): RangeSelector | undefined {
  const startSelector = describePoint(from, from, text);
  // The end belongs to the node of the last character, not to the one that follows.
  const endSelector = describePoint(to, to - 1, text);
  if (!startSelector || !endSelector) return undefined;
  return { type: 'RangeSelector', startSelector, endSelector };
}

function describePoint(offset: number, character: number, text: PageText): Selector | undefined {
  const element = text.nodeAt(character)?.parentElement;
  // No XPath leads into a shadow root or a frame.
  if (!element || text.nested.includes(element.getRootNode())) return undefined;
  const start = text.spanOf(element).from;
  const count = text.toCodePoints(offset) - text.toCodePoints(start);
  return {
    type: 'XPathSelector',
    value: xPathOf(element),
    refinedBy: [{ type: 'TextPositionSelector', start: count, end: count }],
  };
}

function resolve(selector: Selector, text: PageText, root: Node): number | undefined {
  if (selector.type !== 'XPathSelector') return undefined;
  const element = elementAt(selector.value, root);
  if (!element) return undefined;
  const span = text.spanOf(element);
  const count = selectorOf(selector.refinedBy ?? [], 'TextPositionSelector')?.start ?? 0;
  const offset = text.fromCodePoints(text.toCodePoints(span.from) + count);
  return offset <= span.to ? offset : undefined;
}
