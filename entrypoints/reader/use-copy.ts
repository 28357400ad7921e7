/** What is copied from a page reads as in a text: without the line ends and hyphens of the page. */

import { useEffect } from 'preact/hooks';
import type { DocumentText } from '../../lib/pdf/document-text.ts';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';

export function useCopy(text: DocumentText, drawn: DrawnText): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const stretch = drawn.stretchOf(selection.getRangeAt(0));
      const words = stretch && stretch.to.page <= text.pages ? text.wordsOf(stretch) : '';
      if (words === '' || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', words);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [text, drawn]);
}
