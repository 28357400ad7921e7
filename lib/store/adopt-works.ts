/** A work with notes is in the library by itself, with what is known of it at that time. */

import { fillGaps, representative } from '../work/equivalence.ts';
import { filingId, type WorkId } from '../work/work-id.ts';
import type { Work } from '../work/work.ts';
import type { Database, NoteRow } from './db.ts';
import type { RowId, WorkRow } from './library-rows.ts';
import { findingFor } from './findings.ts';
import { worksWith } from './works.ts';

/** For each note with a work, the id of its row in `works`. In a transaction that may write them. */
export async function adoptWorks(db: Database, notes: NoteRow[]): Promise<Map<string, RowId>> {
  const wanted = [...new Set(notes.flatMap(({ aliases }) => aliases))];
  const rows = await worksWith(db, wanted);
  const homes = new Map<RowId, RowId>();
  const settle = ({ id, aliases }: WorkRow) => {
    for (const alias of aliases) homes.set(alias, id);
  };
  rows.forEach(settle);
  const homeOf = ({ aliases }: NoteRow) => aliases.map((alias) => homes.get(alias)).find(Boolean);
  for (const row of notes) {
    if (homeOf(row) || row.aliases.length === 0) continue;
    const work = await known(db, row.note.workIds);
    const id = filingId(work);
    if (!id) continue;
    const adopted: WorkRow = {
      id,
      aliases: [...new Set(work.ids.map(representative))],
      work,
      tags: [],
      saved: 0,
      modified: row.modified,
    };
    await db.works.put(adopted);
    settle(adopted);
  }
  return new Map(
    notes.flatMap((row) => {
      const home = homeOf(row);
      return home ? [[row.id, home] as const] : [];
    }),
  );
}

/** From the last look-up, else from a page that is open, else the ids alone. */
async function known(db: Database, ids: WorkId[]): Promise<Work> {
  const finding = (await findingFor(db, ids))?.finding;
  const aliases = new Set(ids.map(representative));
  const sightings = (await db.tabs.toArray()).flatMap(({ report }) => report.sightings);
  const seen = sightings
    .map(({ work }) => work)
    .filter((work) => work.ids.some((id) => aliases.has(representative(id))));
  const kind = ids.some((id) => id.startsWith('isbn:')) ? 'book' : 'paper';
  const described = [finding?.work, ...seen].filter((work) => work !== undefined);
  return [...described, { kind, ids } satisfies Work].reduce(fillGaps);
}
