import type { Annotation } from '../../lib/annotate/index.ts';
import { selectorOf } from '../../lib/annotate/selectors.ts';

/** The passage a note is about; empty for a note about the whole page. */
export function quoteIn({ selectors }: Annotation): string {
  return selectorOf(selectors, 'TextQuoteSelector')?.exact ?? '';
}
