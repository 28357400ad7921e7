/** The order of passages on a page, also across its frames and shadow roots. */

import { hostOf } from '../../lib/annotate/text/nested-roots.ts';

/** To sort with; those without a place last. */
export function byPlace(one: Range | undefined, other: Range | undefined): number {
  if (!one || !other) return Number(!one) - Number(!other);
  const [path, otherPath] = [pathTo(one.startContainer), pathTo(other.startContainer)];
  let depth = 0;
  while (path[depth + 1] && path[depth]?.root === otherPath[depth]?.root) {
    const [a, b] = [path[depth]?.node, otherPath[depth]?.node];
    if (!a || !b || a !== b) break;
    depth += 1;
  }
  const [a, b] = [path[depth]?.node, otherPath[depth]?.node];
  if (!a || !b) return path.length - otherPath.length;
  if (a === b) return one.startOffset - other.startOffset;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node, before it the host of its tree, and so on; the page's own tree first. */
function pathTo(start: Node): { root: Node; node: Node }[] {
  const path: { root: Node; node: Node }[] = [];
  for (let node: Node | null = start; node; node = hostOf(node.getRootNode()))
    path.unshift({ root: node.getRootNode(), node });
  return path;
}
