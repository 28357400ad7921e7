/** Findings in the database, as the interface watches them grow. */

import type { Finding } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import { filingId, type WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import type { Database, FindingRow } from './db.ts';
import { forEachOf } from './events/each.ts';

/** The newest finding for a work known under any of these ids. */
export async function findingFor(db: Database, ids: WorkId[]): Promise<FindingRow | undefined> {
  return (await oldestFirst(db, ids)).findLast(isWhole);
}

/** A damaged one is as good as none: the work is asked about anew. */
function isWhole({ finding }: { finding?: Partial<Finding> }): boolean {
  return Array.isArray(finding?.copies) && Array.isArray(finding.asked);
}

const mostRecent = 6;

/** What was looked up last, newest first. */
export function recentFindings(db: Database): Promise<FindingRow[]> {
  return db.findings
    .orderBy('askedAt')
    .reverse()
    .filter(({ id }) => !id.startsWith('url:'))
    .limit(mostRecent)
    .toArray();
}

/** For each work, in their order, what is known of it. */
export async function findingsFor(db: Database, works: Work[]): Promise<(Finding | undefined)[]> {
  const keys = works.map(({ ids }) => ids.map(representative));
  const rows = await oldestFirst(db, keys.flat());
  const byAlias = new Map(
    rows.flatMap(({ aliases, finding }) => aliases.map((id) => [id, finding])),
  );
  return keys.map((ids) => ids.map((id) => byAlias.get(id)).find(Boolean));
}

/** Shows a running look-up to whoever watches. An answer that was kept is never replaced by less. */
export async function showProgress(db: Database, finding: Finding, askedAt: number): Promise<void> {
  const id = filingId(finding.work);
  if (!id) return;
  await db.transaction('rw', db.findings, async () => {
    const kept = (await db.findings.get(id))?.finding;
    const noRicher = kept && finding.copies.length <= kept.copies.length;
    if (kept?.complete && (finding.complete || noRicher)) return;
    await db.findings.put({ id, aliases: aliasesOf(finding), finding, askedAt, freshUntil: 0 });
  });
}

async function oldestFirst(db: Database, ids: WorkId[]): Promise<FindingRow[]> {
  const rows = await forEachOf(ids.map(representative), (id) =>
    db.findings.where('aliases').equals(id).toArray(),
  );
  return rows.toSorted((one, other) => one.askedAt - other.askedAt);
}

/** Every id that the work is found under. */
export function aliasesOf(finding: Finding): WorkId[] {
  return [...new Set(finding.work.ids.map(representative))];
}
