/** Everything of the reader's in one file. */

import type { Database } from '../../store/db.ts';
import { packed } from './lines.ts';
import { backupTables } from './tables.ts';

export const backupVersion = 1;
const batch = 500;

export interface BackupOptions {
  /** What is kept outside the database; written as it is. */
  settings: unknown;
  now: number;
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** Rejects with the signal's reason when aborted. */
export async function backUp(db: Database, options: BackupOptions): Promise<Blob> {
  const tables = backupTables.flatMap((spec) => {
    const table = db.tables.find(({ name }) => name === spec.name);
    return table ? [{ spec, table }] : [];
  });
  const counts: Record<string, number> = {};
  for (const { spec, table } of tables) counts[spec.name] = await table.count();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);

  async function* lines(): AsyncGenerator<string> {
    const made = new Date(options.now).toISOString();
    yield JSON.stringify({ copyleaf: 'backup', version: backupVersion, made, tables: counts });
    yield JSON.stringify({ t: 'settings', r: options.settings });
    let done = 0;
    for (const { spec, table } of tables) {
      const keys = await table.toCollection().primaryKeys();
      for (let at = 0; at < keys.length; at += batch) {
        options.signal?.throwIfAborted();
        const rows: unknown[] = await table.bulkGet(keys.slice(at, at + batch));
        const present = rows.filter((row) => row !== undefined);
        const written = present.map((row) => JSON.stringify({ t: spec.name, r: spec.write(row) }));
        if (written.length > 0) yield written.join('\n');
        done += rows.length;
        options.onProgress?.(done, total);
      }
    }
  }
  return packed(lines());
}
