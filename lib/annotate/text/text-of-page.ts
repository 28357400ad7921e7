/** Which text nodes are text of the page, and where one block of it ends and the next begins. */

/** Never shown, or typed by the reader. `annotation` holds the TeX source of a formula. */
const withoutText: ReadonlySet<string> = new Set(
  `script style noscript template head title textarea select option datalist input
   iframe object audio video canvas annotation annotation-xml`.split(/\s+/u),
);

const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre
   search section summary table tbody td tfoot th thead tr ul button img svg`.split(/\s+/u),
);

export interface Piece {
  node: Text;
  /** Whether a block begins or ends between the piece before and this one. */
  afterBreak: boolean;
}

const elementNode = 1;
const textNode = 3;

/** In document order. Walks by hand: a `TreeWalker` with a filter takes three times as long. */
export function* textOfPage(root: Node): Generator<Piece> {
  let afterBreak = false;
  let node: Node | null = root;
  while (node) {
    let inner: Node | null = null;
    if (node.nodeType === textNode) {
      yield { node: node as Text, afterBreak };
      afterBreak = false;
    } else if (node.nodeType === elementNode) {
      const name = (node as Element).localName;
      if (!withoutText.has(name)) inner = node.firstChild;
      if (blocks.has(name)) afterBreak = true;
    } else {
      inner = node.firstChild;
    }
    while (!inner && node && node !== root) {
      inner = node.nextSibling;
      if (inner) break;
      node = node.parentNode;
      if (node && blocks.has((node as Partial<Element>).localName ?? '')) afterBreak = true;
    }
    node = inner;
  }
}
