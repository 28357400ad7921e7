/** Links to a passage that work in any browser, for people without the extension too. */

import { copyText } from './copy-text.ts';
import type { Passage } from './annotated-place.ts';

/**
 * By the system's own sheet where there is one, else with quote and title into the clipboard.
 * Throws when neither can be done.
 */
export async function sharePassage(passage: Passage): Promise<'shared' | 'copied' | 'cancelled'> {
  const quote = `“${passage.quote}”`;
  const data = { title: document.title, text: quote, url: passage.link() };
  if (navigator.canShare?.(data)) {
    try {
      await navigator.share(data);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      throw error;
    }
  }
  await copyText([quote, data.title, data.url].filter(Boolean).join('\n'));
  return 'copied';
}
