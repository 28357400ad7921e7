/** What the reader has selected, wherever on the page: in the open, in a frame, in a shadow root. */

import { nestedRoots } from '../../lib/annotate/text/nested-roots.ts';

/** https://www.w3.org/TR/selection-api/#dom-selection-getcomposedranges, and what Chromium had before. */
interface DeepSelection {
  getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
}
interface SelectingRoot {
  getSelection?: () => Selection | null;
}

/** Null when nothing is selected, or only white space, or what is typed into a field. */
export function selectedRange(document: Document): Range | null {
  const roots = nestedRoots(document);
  const documents = [document, ...roots.filter((root) => root.nodeType === 9)] as Document[];
  for (const one of documents) {
    if (one.activeElement?.matches('input, textarea, [contenteditable]')) continue;
    const selection = one.getSelection();
    if (!selection || selection.rangeCount === 0) continue;
    const plain = selection.getRangeAt(0).cloneRange();
    if (hasText(plain)) return plain;
    const shadows = roots.filter((root) => root.ownerDocument === one) as ShadowRoot[];
    const deep = selectedIn(shadows, selection);
    if (deep && hasText(deep)) return deep;
  }
  return null;
}

function selectedIn(shadows: ShadowRoot[], selection: Selection & DeepSelection): Range | null {
  if (shadows.length === 0) return null;
  const [composed] = selection.getComposedRanges?.({ shadowRoots: shadows }) ?? [];
  if (composed && !composed.collapsed) return rangeOf(composed);
  for (const shadow of shadows as (ShadowRoot & SelectingRoot)[]) {
    const inner = shadow.getSelection?.();
    if (inner && inner.rangeCount > 0 && !inner.isCollapsed)
      return inner.getRangeAt(0).cloneRange();
  }
  return null;
}

function rangeOf({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): Range | null {
  const range = startContainer.ownerDocument?.createRange();
  range?.setStart(startContainer, startOffset);
  range?.setEnd(endContainer, endOffset);
  return range ?? null;
}

function hasText(range: Range): boolean {
  return range.toString().trim() !== '';
}
