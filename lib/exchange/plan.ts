/** What an import would do, entry by entry, before anything is written. */

import type { Annotation } from '../annotate/index.ts';
import type { Database, NoteRow } from '../store/db.ts';
import type { RowId, WorkRow } from '../store/library-rows.ts';
import { aliasesOf, joinRows, NamelessWork, rowIdOf, worksWith } from '../store/works.ts';
import type { Outcome, WorkEntry } from './entry.ts';
import { isSame } from './is-same.ts';

/** `there`: nothing to do. `changes`: there, and the file knows more or something newer. */
export type Effect = 'adds' | 'changes' | 'there' | 'older' | 'fault';

export interface Planned extends Outcome {
  effect: Effect;
}

export interface Plan {
  entries: Planned[];
  counts: Record<Effect, number>;
}

export interface PlanOptions {
  /** Milliseconds since 1970: what new rows are dated with. */
  now: number;
  /** Called between batches, with how many entries have been read. */
  onProgress?: (read: number) => void;
  signal?: AbortSignal;
}

export class TooManyEntries extends Error {
  override name = 'TooManyEntries';
}

const batch = 500;
const most = 300_000;

/** Throws `TooManyEntries`, and the signal's reason when aborted. */
export async function planImport(
  db: Database,
  outcomes: Iterable<Outcome>,
  { now, onProgress, signal }: PlanOptions,
): Promise<Plan> {
  const counts = { adds: 0, changes: 0, there: 0, older: 0, fault: 0 };
  const entries: Planned[] = [];
  const seen = new Set<string>();
  let open: Outcome[] = [];
  async function flush(): Promise<void> {
    for (const planned of await effectsOf(db, open, seen, now)) {
      counts[planned.effect] += 1;
      entries.push(planned);
    }
    open = [];
    onProgress?.(entries.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  for (const outcome of outcomes) {
    open.push(outcome);
    if (entries.length + open.length > most) throw new TooManyEntries();
    if (open.length >= batch) await flush();
  }
  await flush();
  return { entries, counts };
}

async function effectsOf(
  db: Database,
  outcomes: readonly Outcome[],
  seen: Set<string>,
  now: number,
): Promise<Planned[]> {
  const ids = outcomes.flatMap(({ entry }) => (entry?.kind === 'note' ? [entry.note.id] : []));
  const aliases = outcomes.flatMap(({ entry }) =>
    entry?.kind === 'work' ? aliasesOr(entry.entry) : [],
  );
  const [notes, works] = await Promise.all([db.notes.bulkGet(ids), worksWith(db, aliases)]);
  const notesById = new Map(notes.flatMap((row) => (row ? [[row.id, row]] : [])));
  const worksByAlias = new Map<RowId, WorkRow>(
    works.flatMap((row) => row.aliases.map((alias) => [alias, row] as const)),
  );
  return outcomes.map((outcome): Planned => {
    const { entry } = outcome;
    if (!entry) return { ...outcome, effect: 'fault' };
    if (entry.kind === 'note')
      return {
        ...outcome,
        effect: twice(seen, entry.note.id) ?? noteEffect(notesById, entry.note),
      };
    const keys = aliasesOr(entry.entry);
    if (keys.length === 0)
      return { label: outcome.label, effect: 'fault', fault: { reason: 'not-a-work', detail: '' } };
    const row = keys.map((key) => worksByAlias.get(key)).find(Boolean);
    return { ...outcome, effect: twice(seen, keys[0] ?? '') ?? workEffect(row, entry.entry, now) };
  });
}

/** The second of two entries for one thing has nothing to add. */
function twice(seen: Set<string>, key: string): Effect | undefined {
  if (seen.has(key)) return 'there';
  seen.add(key);
  return undefined;
}

function noteEffect(rows: ReadonlyMap<string, NoteRow>, note: Annotation): Effect {
  const row = rows.get(note.id);
  if (!row) return 'adds';
  if (isSame(row.note, note)) return 'there';
  const modified = note.modified ?? note.created ?? '';
  return row.origin === 'mine' && modified > row.modified ? 'changes' : 'older';
}

function workEffect(row: WorkRow | undefined, entry: WorkEntry, now: number): Effect {
  if (!row) return 'adds';
  const joined = joinRows(row, workRowOf(entry, now));
  return isSame({ ...joined, modified: '' }, { ...row, modified: '' }) ? 'there' : 'changes';
}

function aliasesOr({ work }: WorkEntry): RowId[] {
  try {
    return aliasesOf(work);
  } catch (error) {
    if (error instanceof NamelessWork) return [];
    throw error;
  }
}

export function workRowOf({ work, tags, csl, saved }: WorkEntry, now: number): WorkRow {
  return {
    id: rowIdOf(work),
    aliases: aliasesOf(work),
    work,
    tags,
    saved: saved ?? now,
    modified: new Date(now).toISOString(),
    ...(csl && { csl }),
  };
}
