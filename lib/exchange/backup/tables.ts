/**
 * What a back-up holds: the tables of the database with the reader's own things, in the order they
 * are restored. Tables that are not there (yet, or in this version) are left out. What can be asked
 * for again, or is only about this browser, is none of them.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { fromW3C, toW3C } from '../../annotate/index.ts';
import { fromCsl } from '../../cite/from-csl.ts';
import type { Database, NoteRow } from '../../store/db.ts';
import type { ImportRow, WorkRow } from '../../store/library-rows.ts';
import { rowOf } from '../../store/notes.ts';
import { aliasesOf, joinRows, mergeIn, worksWith } from '../../store/works.ts';
import { isSame } from '../is-same.ts';
import { isKeptId, workSchema } from '../work-schema.ts';
import { found } from './found-schema.ts';

export interface BackupTable {
  name: string;
  /** As it is written; what can be made again is left out. */
  write: (row: unknown) => unknown;
  /** Throws for what is no such row. */
  read: (said: unknown) => unknown;
  /** Merges a row into what is there, so that nothing of that is lost; `undefined`: it was there. */
  put: (db: Database, row: unknown, log: ImportRow) => Promise<'added' | 'changed' | undefined>;
}

function table<Row>(
  name: string,
  of: {
    write: (row: Row) => unknown;
    read: (said: unknown) => Row;
    put: (db: Database, row: Row, log: ImportRow) => ReturnType<BackupTable['put']>;
  },
): BackupTable {
  return { name, ...of } as BackupTable;
}

const record = v.record(v.string(), v.unknown());

/** Rows that never change, or that this browser knows better: only missing ones are added. */
function addMissing(name: string): BackupTable {
  return table<Record<string, unknown>>(name, {
    write: (row) => row,
    read: (said) => v.parse(record, said),
    async put(db, row) {
      const rows = db.table(name);
      const { keyPath } = rows.schema.primKey;
      const key = Array.isArray(keyPath) ? keyPath.map((part) => row[part]) : row[keyPath ?? ''];
      if ((await rows.get(key as string)) !== undefined) return undefined;
      await rows.add(row);
      return 'added';
    },
  });
}

const noteLine = v.object({ w3c: v.unknown(), origin: v.string() });
const origin = v.union([
  v.picklist(['mine', 'commons']),
  v.custom<`circle:${string}`>((input) => typeof input === 'string' && input.startsWith('circle:')),
]);

const notes = table<NoteRow>('notes', {
  write: ({ note, origin: from }) => ({ w3c: toW3C(note), origin: from }),
  read(said) {
    const line = v.parse(noteLine, said);
    return rowOf({ ...fromW3C(line.w3c), origin: v.parse(origin, line.origin) });
  },
  async put(db, row, log) {
    const there = await db.notes.get(row.id);
    const wanted = there ? mergedNote(there, row) : row;
    if (!wanted || (wanted.id !== row.id && (await db.notes.get(wanted.id)))) return undefined;
    await db.notes.put(wanted);
    log.notes.push({ id: wanted.id, modified: wanted.modified });
    if (there && wanted.id === there.id) log.before.notes.push(there);
    return there ? 'changed' : 'added';
  },
});

/** The one to put beside or in place of the one that is there. */
function mergedNote(there: NoteRow, restored: NoteRow): NoteRow | undefined {
  if (isSame(there.note, restored.note) || restored.modified < there.modified) return undefined;
  if (restored.modified > there.modified) return restored;
  // Both say they are of the same moment and differ: both stay, and a second time adds no third.
  const content = sha256(utf8ToBytes(JSON.stringify(toW3C(restored.note))));
  const id = `${there.id}#restored-${bytesToHex(content).slice(0, 16)}`;
  return rowOf({ ...restored.note, id, origin: restored.origin });
}

const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500));
const rowId = v.custom<WorkRow['id']>(
  (input) => isKeptId(input) || (typeof input === 'string' && input.startsWith('local:')),
);

const workLine = v.object({
  id: rowId,
  aliases: v.pipe(v.array(rowId), v.maxLength(100)),
  work: workSchema,
  tags,
  saved: v.pipe(v.number(), v.minValue(0)),
  modified: v.string(),
  found: v.exactOptional(found),
  csl: v.exactOptional(record),
});

const works = table<WorkRow>('works', {
  write: (row) => row,
  read(said) {
    const { csl, aliases, ...line } = v.parse(workLine, said);
    const known = csl && fromCsl({ ...csl, title: csl['title'] ?? 'x' }).csl;
    if (known && csl['title'] === undefined) delete known['title'];
    const all = [...new Set([...aliasesOf(line.work), ...aliases])];
    return { ...line, aliases: all, ...(known && { csl: known }) };
  },
  async put(db, row, log) {
    const there = await worksWith(db, row.aliases);
    const [first] = there;
    if (first && there.length === 1 && isSame(joinRows(first, row), first)) return undefined;
    log.before.works.push(...there);
    const { id, modified } = await mergeIn(db, row);
    log.works.push({ id, modified });
    return first ? 'changed' : 'added';
  },
});

/** Of sharing: who the reader is, the circles, and what was written and received in them. */
const ofSharing = [
  'identities',
  'circles',
  'events',
  'rumours',
  'retractions',
  'shared',
  'outbox',
  'direct',
  'lookups',
  'network',
];

export const backupTables: readonly BackupTable[] = [
  works,
  notes,
  addMissing('watches'),
  addMissing('muted'),
  ...ofSharing.map(addMissing),
];
