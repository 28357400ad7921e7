/** The contract of a look-up source: one file in `sources/`, named as its id. */

import type { GenericSchema, InferOutput } from 'valibot';
import type { Copy, Finding, Notice, Related } from '../work/copy.ts';
import type { Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Pace } from './pace.ts';

export interface Source {
  /** Equal to the file's name. */
  id: string;
  /** As readers know it: `Europe PMC`. */
  name: string;
  /**
   * 0 answers without any request · 1 asked at once · 2 asked when stages before it found no copy
   * that anyone may read · 3 asked only when the reader wants it.
   */
  stage: 0 | 1 | 2 | 3;
  /** Match patterns of the hosts it calls; they become the extension's host permissions. */
  origins: string[];
  /** What the operator allows, for each of these hosts. Absent: `gentlePace`. */
  pace?: Pace;
  /**
   * It describes works, or holds only some: that it has no copy is no sign that there is none. What
   * it says of copies that it has counts as anybody's.
   */
  describes?: true;
  /** Whether it can say anything about this work. No request, no cost. */
  accepts(work: Work): boolean;
  /** Whether a request can still pay, given what earlier stages learnt by now. Absent: `good`. */
  prospect?(soFar: Finding, now: number): Prospect;
  /**
   * Null: the source does not know the work. An answer without copies: it knows it and has none.
   * Throws `LookupError` when it could not find out.
   */
  ask(work: Work, http: Http): Promise<Answer | null>;
}

/** `slim`: asked only while look-ups have cost less than they may on average. */
export type Prospect = 'good' | 'slim' | 'none';

/** A copy as its source tells it; `evidence` without the source's name, which is put before it. */
export type ToldCopy = Omit<Copy, 'source'>;

export interface Answer {
  copies: ToldCopy[];
  /** As `Source.describes`, of this answer alone. */
  describes?: true;
  /** What the source knows of the work itself; only fills gaps. */
  about?: Partial<Pick<Work, 'title' | 'authors' | 'year' | 'container' | 'publisher' | 'kind'>>;
  /** Other ids of the same work. */
  alsoKnownAs?: WorkId[];
  notices?: Omit<Notice, 'source'>[];
  /** See `Finding.unconfirmed`. */
  unconfirmed?: ToldCopy[];
  related?: Omit<Related, 'source'>[];
}

/** What a source may do to the outside: nothing but polite, cookie-less, bounded GETs. */
export interface Http {
  /** Throws `LookupError`; resolves to null on 404. */
  json<S extends GenericSchema>(
    url: string,
    schema: S,
    options?: RequestOptions,
  ): Promise<InferOutput<S> | null>;
  /** As `json`, for Atom and the like. `types`: accepted media types. */
  text(url: string, types: string[], options?: RequestOptions): Promise<string | null>;
  /** The reader's own key for this source, when there is one. */
  readonly key?: string;
  /** What readers have shared about a work and is known to be there. No request, no cost. */
  shared?(work: Work): Promise<Answer | null>;
  /** Milliseconds since 1970, for licences and embargoes that begin or end. */
  now(): number;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /**
   * What a 404 means. A record's own address: the work is unknown. A search: it has no 404 for
   * "nothing found", so the interface itself is gone, and that is not an answer.
   */
  missing?: 'unknown' | 'failure';
}
