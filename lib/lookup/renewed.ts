/** A finding with what readers share now in place of what they shared then. */

import type { Copy, Finding } from '../work/copy.ts';
import { merge } from './merge.ts';
import { rank } from './rank.ts';
import { areSameFile } from './same-file.ts';
import type { Answer } from './source.ts';
import readers from './sources/readers.ts';

/** The same object when nothing has changed. What the look-up itself found stays as it is. */
export function renewed(finding: Finding, answer: Answer | null): Finding {
  const own = finding.copies.filter(({ source }) => source !== readers.id);
  const told = (answer?.copies ?? []).map((copy) => ({ source: readers, copy }));
  const fresh = merge(told).filter((copy) => !own.some((other) => areSameFile(copy, other)));
  const before = finding.copies.filter(({ source }) => source === readers.id);
  if (JSON.stringify(before.toSorted(byAddress)) === JSON.stringify(fresh.toSorted(byAddress)))
    return finding;
  return { ...finding, copies: rank([...own, ...fresh]) };
}

const byAddress = (one: Copy, other: Copy): number => (one.url < other.url ? -1 : 1);
