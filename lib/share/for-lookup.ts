/** What others have shared, as an answer to the look-up: only what needs no doubt. */

import type { Database } from '../store/db.ts';
import type { Copy } from '../work/copy.ts';
import type { WorkId } from '../work/work-id.ts';
import { copiesFor, type SharedCopy } from './contributions-for.ts';

/** Something seen to be there longer ago may have gone. */
const seenMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Open copies of people the reader knows, or that these approve of, without a complaint of theirs, and
 * seen to be there for everybody. Null when there are none. Nothing is asked.
 */
export async function confirmedCopies(
  db: Database,
  ids: readonly WorkId[],
  now: number,
): Promise<{ copies: Omit<Copy, 'source'>[] } | null> {
  const trusted = (await copiesFor(db, ids)).filter(isTrusted);
  const checks = await db.checks.bulkGet(trusted.map(({ found }) => found.copy.url));
  const copies = trusted.flatMap(({ found, author }, at) => {
    const check = checks[at];
    if (check?.state !== 'there' || now - check.at > seenMs) return [];
    const { source: _, ...copy } = found.copy;
    const evidence = [author.name, copy.evidence].filter(Boolean).join(': ');
    return { ...copy, evidence: evidence || 'shared by a reader' };
  });
  return copies.length > 0 ? { copies } : null;
}

/** By whom the reader knows, or with the approval of such; and nobody of them objects. */
export function isTrusted({ author, standing }: SharedCopy): boolean {
  const isBacked = author.who !== 'stranger' || standing.approvals.length > 0;
  return isBacked && standing.complaints.length === 0 && !standing.isHidden;
}
