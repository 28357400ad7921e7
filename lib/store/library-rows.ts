/** What the library, its search index and its imports keep. */

import type { Copy } from '../work/copy.ts';
import type { Standing } from '../work/standing.ts';
import type { AccessVerdict, Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';
import type { NoteRow } from './db.ts';

/** Of a work that came without any id, as many entries of BibTeX do: its title, author and year. */
export type RowId = WorkId | `local:${string}`;

/** A work in the library: saved by the reader, or there because of its notes. */
export interface WorkRow {
  /** The filing id it came with. It stays when better ids are learnt. */
  id: RowId;
  /** `representative` of every id of the work. */
  aliases: RowId[];
  work: Work;
  tags: string[];
  /** Milliseconds since 1970; 0: only its notes keep it here. */
  saved: number;
  /** ISO date and time of the reader's last change. */
  modified: string;
  /** How it stood when it was last looked up; absent: never. */
  found?: Found;
  /** What a citation needs beyond `work`: variables of CSL-JSON, as they were imported or fetched. */
  csl?: Record<string, unknown>;
}

export interface Found {
  standing: Standing;
  /** What the page said on which it was saved. */
  access?: AccessVerdict;
  copies: Copy[];
  /** Milliseconds since 1970. */
  at: number;
}

/** A note or a work that changed and that the search index does not know yet. */
export interface JournalRow {
  seq: number;
  /** `note:` or `work:` and the id. */
  key: string;
}

/** A note or work as the search index numbered it; a changed one gets a new number. */
export interface DocRow {
  n: number;
  /** `note:` or `work:` and the id. */
  key: string;
  /** Of a note: the row in `works` that it belongs to. */
  work?: RowId;
}

/** What was indexed last and is in no segment yet. */
export interface TailRow {
  n: number;
  /** Its terms, each between line ends. */
  terms: string;
}

/** A part of the index that is only ever written as a whole: numbers `from` to `to`. */
export interface SegmentRow {
  id: number;
  from: number;
  to: number;
  count: number;
  /** The first term of each of its blocks. */
  firsts: string[];
}

/** Neighbouring terms of a segment with the numbers that have them. */
export interface BlockRow {
  segment: number;
  at: number;
  /** Ascending, each on a line. */
  terms: string;
  /** Where the places of each term end. */
  ends: number[];
  places: string;
}

/** What an import put in, so that the whole of it can be undone. */
export interface ImportRow {
  /** Milliseconds since 1970. */
  at: number;
  /** Of the file. */
  name: string;
  /** What it added or changed, as it left it: what was changed since is the reader's. */
  notes: { id: string; modified: string }[];
  works: { id: RowId; modified: string }[];
  /** As they were before the import changed them. */
  before: { notes: NoteRow[]; works: WorkRow[] };
}
