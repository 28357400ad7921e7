/** The contract of a look-up source: one file in `sources/`, named as its id. */

import type { GenericSchema, InferOutput } from 'valibot';
import type { Copy } from '../work/copy.ts';
import type { Work } from '../work/work.ts';
import type { WorkId } from '../work/work-id.ts';

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
  /** Whether it can say anything about this work. No request, no cost. */
  accepts(work: Work): boolean;
  /**
   * Null: the source does not know the work. An answer without copies: it knows it and has none.
   * Throws `LookupError` when it could not find out.
   */
  ask(work: Work, http: Http): Promise<Answer | null>;
}

export interface Answer {
  copies: Omit<Copy, 'source'>[];
  /** What the source knows of the work itself; only fills gaps. */
  about?: Partial<Pick<Work, 'title' | 'authors' | 'year' | 'container' | 'publisher' | 'kind'>>;
  /** Other ids of the same work. */
  alsoKnownAs?: WorkId[];
}

/** What a source may do to the outside: nothing but polite, cookie-less, bounded GETs. */
export interface Http {
  /** Throws `LookupError`; resolves to null on 404. */
  json<S extends GenericSchema>(url: string, schema: S): Promise<InferOutput<S> | null>;
  /** As `json`, for Atom and the like. `types`: accepted media types. */
  text(url: string, types: string[]): Promise<string | null>;
}
