/** Finds notes and works by words, tags and the works they belong to. */

import type { Database, NoteRow } from '../db.ts';
import type { RowId, WorkRow } from '../library-rows.ts';
import { wordsWanted } from './fold.ts';
import { intersectionOf, type Numbers, without } from './numbers.ts';
import { notesInAny, ownShared, type Place, startsOfPlaces } from './places.ts';
import { readIndex, startOf } from './read-index.ts';
import { mark } from './terms.ts';

export interface Wanted {
  kind: 'notes' | 'works';
  /** Every word must be there; the last one may be unfinished. */
  text?: string;
  /** With every one of these tags. */
  tags?: readonly string[];
  /** Only notes of these works. */
  of?: readonly RowId[];
  /** Only notes that are in one of these places. */
  places?: readonly Place[];
}

/** Numbers of what was found, the last changed first; `rowsAt` reads them. */
export async function find(db: Database, wanted: Wanted): Promise<Numbers> {
  const { whole, begun } = wordsWanted(wanted.text ?? '');
  const terms = [...whole, ...(wanted.tags ?? []).map(mark.tag)];
  const own = wanted.places ? await ownShared(db) : [];
  const starts = [
    ...terms,
    ...(begun === undefined ? [] : [startOf(begun)]),
    ...(wanted.of ? [ofAnyWork] : []),
    ...(wanted.places ? startsOfPlaces : []),
  ];
  const isAll = starts.length === 0;
  const index = await readIndex(db, isAll ? [mark[wanted.kind]] : [mark.works, ...starts]);
  if (isAll) return index.having(mark[wanted.kind]).toReversed();
  const found = [
    ...terms.map((term) => index.having(term)),
    ...(begun === undefined ? [] : [index.beginning(begun)]),
    ...(wanted.of ? [index.any(ofAnyWork, new Set(wanted.of.map(mark.of)))] : []),
    ...(wanted.places ? [notesInAny(index, wanted.places, own)] : []),
  ];
  const both = intersectionOf(found);
  const works = index.having(mark.works);
  const those = wanted.kind === 'works' ? intersectionOf([both, works]) : without(both, works);
  return those.toReversed();
}

const ofAnyWork = mark.of('' as RowId);

export type Row = { n: number } & (
  | { kind: 'note'; row: NoteRow; work: RowId | undefined }
  | { kind: 'work'; row: WorkRow }
);

/** What the numbers stand for, in their order; what is gone since is left out. */
export async function rowsAt(db: Database, numbers: readonly number[]): Promise<Row[]> {
  const docs = (await db.docs.bulkGet([...numbers])).filter((doc) => doc !== undefined);
  const idsOf = (kind: string) =>
    docs.filter(({ key }) => key.startsWith(kind)).map(({ key }) => key.slice(kind.length));
  const [notes, works] = await Promise.all([
    db.notes.bulkGet(idsOf('note:')),
    db.works.bulkGet(idsOf('work:') as RowId[]),
  ]);
  const noteRows = notes.values();
  const workRows = works.values();
  return docs.flatMap(({ n, key, work }): Row[] => {
    if (key.startsWith('note:')) {
      const row = noteRows.next().value;
      return row ? [{ n, kind: 'note', row, work }] : [];
    }
    const row = workRows.next().value;
    return row ? [{ n, kind: 'work', row }] : [];
  });
}

/** How many notes each work has; works without notes are not in it. */
export function noteCounts(db: Database): Promise<Map<RowId, number>> {
  return counted(db, ofAnyWork) as Promise<Map<RowId, number>>;
}

/** Tags of notes with how many notes have each. */
export function noteTags(db: Database): Promise<Map<string, number>> {
  return counted(db, mark.tag(''));
}

async function counted(db: Database, start: string): Promise<Map<string, number>> {
  const counts = (await readIndex(db, [start])).counts(start);
  return new Map([...counts].map(([term, count]) => [term.slice(start.length), count]));
}

/** Which works the numbers are. */
export async function workIdsAt(db: Database, numbers: Numbers): Promise<RowId[]> {
  const docs = await db.docs.bulkGet([...numbers]);
  return docs.flatMap((doc) => (doc ? [doc.key.slice('work:'.length) as RowId] : []));
}
