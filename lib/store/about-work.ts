/** Everything that is known here of one work, whether it is in the library or not. */

import type { Copy, Finding } from '../work/copy.ts';
import { fillGaps, representative } from '../work/equivalence.ts';
import { isWorkId } from '../work/ids/parse-id.ts';
import { type Standing, standingOf } from '../work/standing.ts';
import type { Work } from '../work/work.ts';
import type { Database, NoteRow } from './db.ts';
import { findingFor } from './findings.ts';
import type { RowId, WorkRow } from './library-rows.ts';
import { workRowFor } from './works.ts';

export interface AboutWork {
  work: Work;
  /** In the library. */
  row?: WorkRow;
  /** Absent: it was not looked up, or not lately; `copies` is what was known then. */
  finding?: Finding;
  copies: readonly Copy[];
  /** Absent: it was never looked up. */
  standing?: Standing;
  /** When it was looked up; milliseconds since 1970. */
  askedAt?: number;
}

/** Null for what is no id, and not in the library either. */
export async function aboutWork(db: Database, id: string): Promise<AboutWork | null> {
  const kept = await db.works.get(id as RowId);
  const row = kept ?? (isWorkId(id) ? await workRowFor(db, [id]) : undefined);
  if (!row && !isWorkId(id)) return null;
  const ids = row?.work.ids ?? (isWorkId(id) ? [id] : []);
  const found = ids.length > 0 ? await findingFor(db, ids) : undefined;
  const finding = found?.finding;
  // Where only the id is known, the look-up knows better what it is.
  const given: Work = row?.work ?? finding?.work ?? { kind: kindOf(id), ids };
  const access = row?.found?.access ?? { state: 'unknown', reasons: [] };
  const standing = finding ? standingOf(access, finding) : row?.found?.standing;
  const askedAt = found?.askedAt ?? row?.found?.at;
  return {
    work: finding ? fillGaps(given, finding.work) : given,
    copies: finding?.copies ?? row?.found?.copies ?? [],
    ...(row && { row }),
    ...(finding && { finding }),
    ...(standing && { standing }),
    ...(askedAt !== undefined && { askedAt }),
  };
}

/** All notes on it, oldest first. */
export async function notesAbout(db: Database, work: Work): Promise<NoteRow[]> {
  const rows = await db.notes
    .where('aliases')
    .anyOf(work.ids.map(representative))
    .distinct()
    .toArray();
  return rows.toSorted((one, other) => (madeAt(one) < madeAt(other) ? -1 : 1));
}

function madeAt({ note, modified }: NoteRow): string {
  return note.created ?? modified;
}

function kindOf(id: string): Work['kind'] {
  if (id.startsWith('isbn:')) return 'book';
  return /^(?:repo|pkg|swh):/u.test(id) ? 'software' : 'paper';
}
