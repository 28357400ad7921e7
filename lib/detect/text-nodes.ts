/** Reads a page's visible text node by node, so that no long text is ever built. */

const showText = 4; // NodeFilter.SHOW_TEXT, which is not there in a worker or a test

/** At most `most` text nodes under `root` that are not blank, trimmed, in document order. */
export function* textNodes(root: Element, most: number): Generator<{ text: string; node: Text }> {
  const walker = root.ownerDocument.createTreeWalker(root, showText);
  for (let seen = 0; seen < most && walker.nextNode();) {
    const node = walker.currentNode as Text;
    const data = node.data;
    // White space between elements is half of all text nodes.
    if (data.length < 3 && data.trim() === '') continue;
    const text = data.slice(0, 400).trim();
    if (
      text === '' ||
      /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION)$/u.test(node.parentNode?.nodeName ?? '')
    )
      continue;
    seen += 1;
    yield { text, node };
  }
}
