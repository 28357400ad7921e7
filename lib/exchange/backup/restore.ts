/**
 * Brings a back-up into what is there. The whole file is checked before anything is written: what is
 * damaged, cut off or not ours leaves all as it was. What is written can be undone like an import.
 *
 * Of a note that is there and in the file the one that was changed last stays; two of the same moment
 * that differ both stay. Works are joined: tags and ids of both, the newer look-up. Of anything else,
 * what is there stays and what is missing is added.
 */

import * as v from 'valibot';
import { InvalidAnnotation } from '../../annotate/index.ts';
import type { Database } from '../../store/db.ts';
import type { ImportRow } from '../../store/library-rows.ts';
import { backupVersion } from './back-up.ts';
import { DamagedBackup, unpacked } from './lines.ts';
import { type BackupTable, backupTables } from './tables.ts';

const batch = 500;

const head = v.object({
  copyleaf: v.literal('backup'),
  version: v.number(),
  made: v.string(),
  tables: v.record(v.string(), v.number()),
});
const rowLine = v.object({ t: v.string(), r: v.unknown() });

export interface BackupHead {
  /** ISO date and time. */
  made: string;
  tables: Record<string, number>;
}

export interface CheckedBackup extends BackupHead {
  /** Rows that are whole and that this version does not understand: they will be left out. */
  strange: number;
}

/** Reads the whole file and writes nothing. Throws `DamagedBackup`. */
export async function checkBackup(file: Blob): Promise<CheckedBackup> {
  let first: CheckedBackup | undefined;
  for await (const line of unpacked(file)) {
    if (!first) first = { ...readHead(line), strange: 0 };
    else if (readRow(line) === 'strange') first.strange += 1;
  }
  if (!first) throw new DamagedBackup('not-a-backup');
  return first;
}

function readHead(line: unknown): BackupHead {
  const parsed = v.safeParse(head, line);
  if (!parsed.success) throw new DamagedBackup('not-a-backup');
  if (parsed.output.version > backupVersion) throw new DamagedBackup('newer');
  return parsed.output;
}

interface ReadRow {
  spec: BackupTable;
  row: unknown;
}

function readRow(line: unknown): ReadRow | { settings: unknown } | 'strange' {
  const parsed = v.safeParse(rowLine, line);
  if (!parsed.success) throw new DamagedBackup('damaged');
  const { t: name, r: said } = parsed.output;
  if (name === 'settings') return { settings: said };
  const spec = backupTables.find((one) => one.name === name);
  if (!spec) return 'strange';
  try {
    return { spec, row: spec.read(said) };
  } catch (error) {
    // The reader of one odd row still wants all others.
    if (error instanceof v.ValiError || error instanceof InvalidAnnotation) return 'strange';
    throw error;
  }
}

export interface RestoreOptions {
  name: string;
  now: number;
  onProgress?: (done: number, of: number) => void;
  /** Given what the file has of settings. */
  keepSettings: (settings: unknown) => Promise<void>;
}

export interface Restored {
  /** For `undoImport`. */
  at: number;
  added: number;
  changed: number;
}

/** Throws `DamagedBackup` before anything is written. */
export async function restore(
  db: Database,
  file: Blob,
  options: RestoreOptions,
): Promise<Restored> {
  const { tables } = await checkBackup(file);
  const total = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const log: ImportRow = {
    at: options.now,
    name: options.name,
    notes: [],
    works: [],
    before: { notes: [], works: [] },
  };
  const sum = { at: options.now, added: 0, changed: 0 };
  let done = -1;
  let open: ReadRow[] = [];
  async function flush(): Promise<void> {
    const { added, changed } = await putRows(db, open, log);
    sum.added += added;
    sum.changed += changed;
    open = [];
    options.onProgress?.(Math.min(done, total), total);
  }
  for await (const line of unpacked(file)) {
    done += 1;
    const read = done === 0 ? undefined : readRow(line);
    if (!read || read === 'strange') continue;
    if ('settings' in read) await options.keepSettings(read.settings);
    else if (open.push(read) >= batch) await flush();
  }
  await flush();
  return sum;
}

async function putRows(db: Database, rows: ReadRow[], log: ImportRow) {
  const names = new Set(rows.map(({ spec }) => spec.name));
  const tables = db.tables.filter(({ name }) => names.has(name));
  const sum = { added: 0, changed: 0 };
  await db.transaction('rw', [...tables, db.works, db.notes, db.imports, db.journal], async () => {
    for (const { spec, row } of rows) {
      // A back-up of a later version may have tables that are not here.
      const isHere = tables.some(({ name }) => name === spec.name);
      const effect = isHere ? await spec.put(db, row, log) : undefined;
      if (effect) sum[effect] += 1;
    }
    await db.imports.put(log);
  });
  return sum;
}
