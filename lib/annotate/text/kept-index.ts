/** Keeps the index of a page for as long as the page stays as it was read. */

import { indexPage, type PageIndex } from './page-index.ts';

interface Kept {
  index: PageIndex;
  watch: MutationObserver;
}

const kept = new WeakMap<Node, Kept>();

/** Indexes the page unless that was done already and nothing has changed since. */
export function indexOf(root: Node): PageIndex {
  const known = kept.get(root);
  // What has not been delivered yet has happened all the same.
  if (known && known.watch.takeRecords().length === 0) return known.index;
  if (known) forget(root, known);
  const index = indexPage(root);
  const { defaultView } = root.ownerDocument ?? (root as Document);
  const Observer = (defaultView ?? globalThis).MutationObserver as
    | typeof MutationObserver
    | undefined;
  if (!Observer) return index;
  const watch = new Observer(() => forget(root, entry));
  const entry: Kept = { index, watch };
  for (const tree of [root, ...index.text.nested])
    watch.observe(tree, { subtree: true, childList: true, characterData: true });
  kept.set(root, entry);
  return index;
}

function forget(root: Node, entry: Kept): void {
  entry.watch.disconnect();
  if (kept.get(root) === entry) kept.delete(root);
}
