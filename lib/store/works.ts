/** The works of the library: saved, tagged, taken out and brought back. */

import type { Finding } from '../work/copy.ts';
import { fillGaps, representative } from '../work/equivalence.ts';
import { standingOf } from '../work/standing.ts';
import type { AccessVerdict, Work } from '../work/work.ts';
import { filingId, type WorkId } from '../work/work-id.ts';
import type { Database } from './db.ts';
import { forEachOf } from './events/each.ts';
import type { Found, RowId, WorkRow } from './library-rows.ts';
import { folded, wordsOf } from './search/fold.ts';

export interface Saved {
  work: Work;
  finding?: Finding | undefined;
  access?: AccessVerdict | undefined;
  now: number;
}

/** Those that have one of these aliases; what an earlier alias leads to first. */
export async function worksWith(db: Database, aliases: readonly RowId[]): Promise<WorkRow[]> {
  const rows = await forEachOf(aliases, (alias) =>
    db.works.where('aliases').equals(alias).toArray(),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export async function workRowFor(db: Database, ids: WorkId[]): Promise<WorkRow | undefined> {
  return (await worksWith(db, ids.map(representative)))[0];
}

/** Puts a work into the library, or makes more of the row that is there. Throws `NamelessWork`. */
export async function saveWork(db: Database, saved: Saved): Promise<WorkRow> {
  const { work, finding, access, now } = saved;
  const whole = finding ? fillGaps(work, finding.work) : work;
  const id = rowIdOf(whole);
  const row: WorkRow = {
    id,
    aliases: aliasesOf(whole),
    work: whole,
    tags: [],
    saved: now,
    modified: new Date(now).toISOString(),
    ...(finding && { found: foundIn(finding, access, now) }),
  };
  return db.transaction('rw', db.works, db.notes, db.journal, () => mergeIn(db, row));
}

/** Neither an id nor a title: nothing that it could be known by. */
export class NamelessWork extends Error {
  override name = 'NamelessWork';
}

/** Throws `NamelessWork`. */
export function rowIdOf(work: Work): RowId {
  const id = filingId(work);
  if (id) return id;
  const title = [...wordsOf(work.title ?? '')].join(' ');
  if (title === '') throw new NamelessWork();
  const author = folded(work.authors?.[0] ?? '').slice(0, 60);
  return `local:${title.slice(0, 200)}|${author}|${work.year ?? ''}`;
}

/** Joins rows that turn out to be of one work; in a transaction that writes `works` and `journal`. */
export async function mergeIn(db: Database, row: WorkRow): Promise<WorkRow> {
  const same = await worksWith(db, row.aliases);
  const [first, ...others] = same;
  if (!first) {
    await db.works.put(row);
    return row;
  }
  const joined = [...others, row].reduce(joinRows, first);
  await db.works.bulkDelete(others.map(({ id }) => id));
  await db.works.put(joined);
  // Notes of the rows that went are to be found under the one that stayed.
  if (others.length > 0) await rereadNotes(db, joined.aliases);
  return joined;
}

/** What the reader or an earlier look-up said stays; the newer look-up counts. */
export function joinRows(one: WorkRow, other: WorkRow): WorkRow {
  const work = fillGaps(one.work, other.work);
  const [older, newer] =
    (one.found?.at ?? 0) > (other.found?.at ?? 0) ? [other, one] : [one, other];
  const found = newer.found ?? older.found;
  const csl = one.csl || other.csl ? { ...other.csl, ...one.csl } : undefined;
  const times = [one.saved, other.saved].filter((time) => time > 0);
  return {
    id: one.id,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    work,
    tags: [...new Set([...one.tags, ...other.tags])],
    saved: times.length > 0 ? Math.min(...times) : 0,
    modified: one.modified > other.modified ? one.modified : other.modified,
    ...(found && { found }),
    ...(csl && { csl }),
  };
}

async function rereadNotes(db: Database, aliases: RowId[]): Promise<void> {
  const ids = await forEachOf(aliases, (alias) =>
    db.notes.where('aliases').equals(alias).primaryKeys(),
  );
  await db.journal.bulkAdd([...new Set(ids)].map((id) => ({ key: `note:${id}` })));
}

/** After a look-up: works of the library know how they stand now. */
export async function refreshWork(db: Database, finding: Finding, now: number): Promise<void> {
  const row = await workRowFor(db, finding.work.ids);
  if (!row) return;
  const work = fillGaps(row.work, finding.work);
  const aliases = [...new Set([...row.aliases, ...aliasesOf(work)])];
  const found = foundIn(finding, row.found?.access, now);
  await db.works.update(row.id, { work, aliases, found });
}

/** Variables of CSL-JSON that a source knows; what was imported or known before stays. */
export async function describeInLibrary(
  db: Database,
  ids: WorkId[],
  csl: Record<string, unknown>,
): Promise<void> {
  const row = await workRowFor(db, ids);
  if (row) await db.works.update(row.id, { csl: { ...csl, ...row.csl } });
}

/** Takes works out of the library; those with notes stay there because of these. Returns the undo. */
export async function removeWorks(db: Database, ids: RowId[]): Promise<() => Promise<void>> {
  return db.transaction('rw', db.works, db.notes, async () => {
    const rows = (await db.works.bulkGet(ids)).filter((row) => row !== undefined);
    const annotated: WorkRow[] = [];
    for (const row of rows) {
      if (await hasNotes(db, row)) annotated.push({ ...row, saved: 0, tags: [] });
    }
    await db.works.bulkDelete(ids);
    await db.works.bulkPut(annotated);
    return async () => void (await db.works.bulkPut(rows));
  });
}

/** Whether a work has a note, on any of its copies. */
export async function hasNotes(db: Database, { aliases }: WorkRow): Promise<boolean> {
  const some = await forEachOf(aliases, (alias) =>
    db.notes.where('aliases').equals(alias).limit(1).primaryKeys(),
  );
  return some.length > 0;
}

export interface TagChange {
  add?: string;
  remove?: string;
}

/** Returns the undo. */
export async function tagWorks(
  db: Database,
  ids: RowId[],
  { add, remove }: TagChange,
  now: number,
): Promise<() => Promise<void>> {
  return db.transaction('rw', db.works, async () => {
    const rows = (await db.works.bulkGet(ids)).filter((row) => row !== undefined);
    const modified = new Date(now).toISOString();
    await db.works.bulkPut(
      rows.map((row) => {
        const kept = row.tags.filter((tag) => tag !== remove && tag !== add);
        return { ...row, modified, tags: add === undefined ? kept : [...kept, add] };
      }),
    );
    return async () => void (await db.works.bulkPut(rows));
  });
}

export function aliasesOf(work: Work): RowId[] {
  const named = [...new Set(work.ids.map(representative))];
  return named.length > 0 ? named : [rowIdOf(work)];
}

function foundIn(finding: Finding, access: AccessVerdict | undefined, at: number): Found {
  const standing = standingOf(access ?? { state: 'unknown', reasons: [] }, finding);
  return { standing, copies: finding.copies, at, ...(access && { access }) };
}
