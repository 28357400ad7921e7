/** What an export holds: works and notes, as they are in the database at that moment. */

import type { Contents } from '../../lib/exchange/entry.ts';
import type { Database } from '../../lib/store/db.ts';
import { forEachOf } from '../../lib/store/events/each.ts';
import type { RowId, WorkRow } from '../../lib/store/library-rows.ts';
import { noteCounts } from '../../lib/store/search/find.ts';
import { worksWith } from '../../lib/store/works.ts';

/** The works with all their notes. */
export async function contentsOfWorks(db: Database, ids: readonly RowId[]): Promise<Contents> {
  const works = (await db.works.bulkGet([...ids])).filter((row) => row !== undefined);
  const aliases = works.flatMap((row) => row.aliases);
  const notes = await forEachOf(aliases, (alias) =>
    db.notes.where('aliases').equals(alias).toArray(),
  );
  const distinct = new Map(notes.map(({ id, note }) => [id, note]));
  return { works: works.map(entryOf), notes: [...distinct.values()] };
}

/** The notes and nothing else. */
export async function contentsOfNotes(db: Database, ids: readonly string[]): Promise<Contents> {
  const notes = (await db.notes.bulkGet([...ids])).filter((row) => row !== undefined);
  const aliases = notes.flatMap((row) => row.aliases);
  const works = await worksWith(db, aliases);
  return { works: works.map(entryOf), notes: notes.map(({ note }) => note) };
}

export async function wholeLibrary(db: Database): Promise<Contents> {
  const counts = await noteCounts(db);
  const works = await db.works.toArray();
  const notes = await db.notes.toArray();
  const inLibrary = works.filter(
    ({ id, saved, tags }) => saved > 0 || tags.length > 0 || (counts.get(id) ?? 0) > 0,
  );
  return { works: inLibrary.map(entryOf), notes: notes.map(({ note }) => note) };
}

function entryOf({ work, tags, csl, saved }: WorkRow) {
  return { work, tags, saved, ...(csl && { csl }) };
}
