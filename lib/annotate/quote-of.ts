import type { Annotation } from './annotation.ts';

/** The passage a note is about, in its words; empty for a note about the whole page. */
export function quoteOf({ selectors }: Pick<Annotation, 'selectors'>): string {
  for (const selector of selectors) {
    if (selector.type === 'TextQuoteSelector') return selector.exact;
  }
  return '';
}
