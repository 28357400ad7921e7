/** What files hold: notes and works, read one by one, each with its fault where it has one. */

import type { Annotation } from '../annotate/index.ts';
import type { Csl } from '../cite/csl.ts';
import type { Work } from '../work/work.ts';

export interface WorkEntry {
  work: Work;
  tags: string[];
  csl?: Csl;
  /** Milliseconds since 1970. */
  saved?: number;
}

export type Entry = { kind: 'note'; note: Annotation } | { kind: 'work'; entry: WorkEntry };

/** Why an entry could not be read; `detail` is for those who made the file. */
export interface Fault {
  reason: 'not-an-annotation' | 'not-a-work' | 'cut-off' | 'too-large' | 'unreadable';
  detail: string;
}

export interface Outcome {
  /** How the reader recognises it: a title, an id, a line. */
  label: string;
  entry?: Entry;
  fault?: Fault;
}

export type UnreadableReason = 'unknown-format' | 'not-json' | 'too-large' | 'too-deep' | 'empty';

/** The whole file cannot be read. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** A library of notes and works, to be written as a file. */
export interface Contents {
  notes: readonly Annotation[];
  works: readonly WorkEntry[];
}
