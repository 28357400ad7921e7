/** Reads a page's text node by node, so that no long text is ever built. */

const showText = 4; // NodeFilter.SHOW_TEXT, which is not there in a worker or a test
const longest = 400;
/** White space between tags is as frequent as text: the search ends there too. */
const mostBlankForOne = 4;

const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OPTION']);

/**
 * Calls back with at most `most` texts under `root` that are not blank, trimmed, in document order, until
 * the callback answers `false`. Texts of scripts are among them: ask `isShown` before you use one. To
 * ask here, of every text, would cost as much as all the rest.
 */
export function textNodes(
  root: Element,
  most: number,
  found: (text: string, node: Text) => boolean | void,
): void {
  const walker = root.ownerDocument.createTreeWalker(root, showText);
  let seen = 0;
  let left = most * (mostBlankForOne + 1);
  for (let node = walker.nextNode(); node && seen < most; node = walker.nextNode()) {
    left -= 1;
    if (left < 0) return;
    const text = (node as Text).data.slice(0, longest).trim();
    if (text === '') continue;
    seen += 1;
    if (found(text, node as Text) === false) return;
  }
}

/** Whether a reader sees the text, as far as its own element tells. */
export function isShown(node: Text): boolean {
  return !unseen.has(node.parentNode?.nodeName ?? '');
}
