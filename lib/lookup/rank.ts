/** The order in which readers see copies: what they may do with it first, then how final it is. */

import type { Copy } from '../work/copy.ts';

const opennessOrder = ['open', 'free', 'borrow', 'preview', 'embargoed'] as const;
const versionOrder = ['published', 'accepted', 'submitted', undefined] as const;
const formatOrder = ['pdf', 'epub', 'html', 'source', 'package', 'other'] as const;

type Rule = (copy: Copy) => number;

/** Compared in this order. */
const rules: readonly Rule[] = [
  (copy) => opennessOrder.indexOf(copy.openness),
  (copy) => versionOrder.indexOf(copy.version),
  // Without a licence a publisher's free page (bronze) can close any day; a repository keeps.
  (copy) => (copy.openness === 'free' && copy.heldBy === 'publisher' ? 1 : 0),
  (copy) => formatOrder.indexOf(copy.format),
];

/** Best first. Equal ones keep an order that does not depend on which source was faster. */
export function rank(copies: readonly Copy[]): Copy[] {
  return copies.toSorted((one, other) => {
    for (const rule of rules) {
      const difference = rule(one) - rule(other);
      if (difference !== 0) return difference;
    }
    return one.url < other.url ? -1 : Number(one.url > other.url);
  });
}
