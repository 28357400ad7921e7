/** Reads a page's text node by node, so that no long text is ever built. */

const showText = 4; // NodeFilter.SHOW_TEXT, which is not there in a worker or a test
const longest = 400;

const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'OPTION']);

/** Calls back with at most `most` texts under `root` that are not blank, trimmed, in document order. */
export function textNodes(
  root: Element,
  most: number,
  found: (text: string, node: Text) => void,
): void {
  const walker = root.ownerDocument.createTreeWalker(root, showText);
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < most; node = walker.nextNode()) {
    const text = (node as Text).data.slice(0, longest).trim();
    if (text === '' || unseen.has(node.parentNode?.nodeName ?? '')) continue;
    seen += 1;
    found(text, node as Text);
  }
}
