/**
 * Which text nodes are text of the page, and where one block of it ends and the next begins. Read as
 * it is shown: open shadow roots in place of their hosts' children, and frames of the same origin.
 */

import { frameDocument, shadowOf } from './nested-roots.ts';

/** Never shown, or typed by the reader. `annotation` holds the TeX source of a formula. */
const withoutText: ReadonlySet<string> = new Set(
  `script style noscript template head title textarea select option datalist input
   iframe object audio video canvas annotation annotation-xml`.split(/\s+/u),
);

const blocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre
   search section summary table tbody td tfoot th thead tr ul button img svg iframe frame`.split(
    /\s+/u,
  ),
);

export interface Piece {
  node: Text;
  /** Whether a block begins or ends between the piece before and this one. */
  afterBreak: boolean;
}

const elementNode = 1;
const textNode = 3;

/** `nested` is given the shadow roots and documents inside the root, as they are met. */
export function* textOfPage(root: Node, nested: Node[] = []): Generator<Piece> {
  yield* textOf(root, false, nested);
}

/**
 * Returns whether a break is open at the end. Walks by hand: a `TreeWalker` with a filter takes
 * three times as long.
 */
function* textOf(root: Node, broken: boolean, nested: Node[]): Generator<Piece, boolean> {
  let afterBreak = broken;
  let node: Node | null = root;
  while (node) {
    let inner: Node | null = null;
    if (node.nodeType === textNode) {
      yield { node: node as Text, afterBreak };
      afterBreak = false;
    } else if (node.nodeType === elementNode) {
      const element = node as Element;
      const name = element.localName;
      if (blocks.has(name)) afterBreak = true;
      const others = shownInstead(element, name, nested);
      for (const other of others ?? []) afterBreak = yield* textOf(other, afterBreak, nested);
      if (!others && !withoutText.has(name)) inner = node.firstChild;
    } else {
      inner = node.firstChild;
    }
    while (!inner && node && node !== root) {
      inner = node.nextSibling;
      if (inner) break;
      node = node.parentNode;
      if (node && isBlock(node)) afterBreak = true;
    }
    node = inner;
  }
  return afterBreak || isBlock(root);
}

/** What an element shows in place of its children; undefined for most. */
function shownInstead(element: Element, name: string, nested: Node[]): readonly Node[] | undefined {
  const root = name === 'iframe' || name === 'frame' ? frameDocument(element) : shadowOf(element);
  if (root) {
    nested.push(root);
    return [root];
  }
  if (name !== 'slot') return undefined;
  const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
  return assigned.length > 0 ? assigned : undefined;
}

function isBlock(node: Node): boolean {
  return blocks.has((node as Partial<Element>).localName ?? '');
}
