/** What members of the reader's circles have looked up, ready to be given instead of asking again. */

import type { KeptFinding } from '../lookup/cache.ts';
import type { Finding, ToldBy } from '../work/copy.ts';
import { representative } from '../work/equivalence.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import type { Database } from './db.ts';

/** One for each member and work. */
export interface ToldRow {
  /** Id of the circle. */
  circle: string;
  /** The coordinate of the event that says it. */
  name: string;
  /** `representative` of every id of the work. */
  aliases: WorkId[];
  finding: Finding;
  /** When the sources were asked; milliseconds since 1970. */
  askedAt: number;
  by: ToldBy;
}

/** A circle that is told what the reader's look-ups find: the reader has said yes. */
export interface LookupsRow {
  circle: string;
  /** Milliseconds since 1970; what was looked up before is not told. */
  since: number;
}

export const toldTables = { told: '[circle+name], circle, *aliases', lookups: 'circle' };

/**
 * The newest that anybody has found out about this work. Named by the ids that were asked for alone:
 * what a member says that it is also called must not answer for other works.
 */
export async function toldFor(
  db: Database,
  work: Work,
): Promise<Pick<KeptFinding, 'finding' | 'askedAt'> | undefined> {
  const rows = await db.told
    .where('aliases')
    .anyOf(work.ids.filter((id) => !id.startsWith('url:')).map(representative))
    .sortBy('askedAt');
  const row = rows.at(-1);
  if (!row) return undefined;
  const { finding, askedAt, by } = row;
  return { askedAt, finding: { ...finding, work: { ...finding.work, ...work }, told: by } };
}

/** In place of what was said before. */
export async function putTold(
  db: Database,
  circle: string,
  { gone, rows }: { gone: readonly string[]; rows: readonly ToldRow[] },
): Promise<void> {
  if (rows.length > 0) await db.told.bulkPut([...rows]);
  if (gone.length > 0)
    await db.told.bulkDelete(gone.map((name): [string, string] => [circle, name]));
}

/** Of these events: what was taken over from them is to be looked up again. */
export async function dropTaken(db: Database, works: readonly Work[], events: ReadonlySet<string>) {
  const ids = works.flatMap(({ ids: some }) => some.map(representative));
  await db.findings
    .where('aliases')
    .anyOf([...new Set(ids)])
    .filter(({ finding }) => finding.told !== undefined && events.has(finding.told.event))
    .delete();
}

export async function sharesLookups(db: Database, circle: string): Promise<boolean> {
  return (await db.lookups.get(circle)) !== undefined;
}

/** The reader says yes, or no more. What was told stays with the others. */
export async function setSharesLookups(
  db: Database,
  row: LookupsRow,
  isOn: boolean,
): Promise<void> {
  await (isOn ? db.lookups.put(row) : db.lookups.delete(row.circle));
}

/** Finished look-ups of the reader's own that a circle may be told of, the oldest first. */
export async function ownLookupsSince(db: Database, since: number) {
  return db.findings
    .where('askedAt')
    .aboveOrEqual(since)
    .filter(({ finding, freshUntil }) => finding.complete && freshUntil > 0 && !finding.told)
    .sortBy('askedAt');
}
