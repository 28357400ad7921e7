/** A place where a work can be read or had, and what a look-up says about all of them. */

import type { Work } from './work.ts';
import type { WorkId } from './work-id.ts';

export type Openness = 'open' | 'free' | 'borrow' | 'preview' | 'embargoed';
export type CopyVersion = 'submitted' | 'accepted' | 'published';
export type CopyFormat = 'pdf' | 'html' | 'epub' | 'source' | 'package' | 'other';

export interface Copy {
  url: string;
  format: CopyFormat;
  openness: Openness;
  version?: CopyVersion;
  /**
   * SPDX id. Many sources name a Creative Commons licence without its version: then `CC-BY`,
   * `CC-BY-NC` … without one, since guessing it would be inventing. Absent: none stated.
   */
  licence?: string;
  /** Host name or, where known, the repository's name as readers know it. */
  host: string;
  /** Id of the source that reported it. */
  source: string;
  /** Why we believe it, one plain sentence or phrase. */
  evidence: string;
  /** ISO date. */
  embargoEnds?: string;
  /** Who holds it. A publisher can end free reading any day; a repository is made to keep. */
  heldBy?: 'publisher' | 'repository';
  /** The page that describes the copy, when `url` is the file itself. */
  landing?: string;
}

export type Outcome = 'copies' | 'nothing' | 'unknown-work' | 'failed' | 'skipped';

/** Why a source that could have been asked was not. */
export type SkipReason =
  | 'not-needed' // an open copy was found without it
  | 'unlikely' // from what the others said, it would know nothing more
  | 'on-request' // asked only when the reader wants it
  | 'turned-off' // by the reader, or for lack of a permission
  | 'enough-asked'; // the look-up had used up its requests

export interface SourceReport {
  source: string;
  /** As readers know it; the look-up fills it in. */
  name?: string;
  outcome: Outcome;
  /** A `FailureReason` when failed, a `SkipReason` when skipped. */
  reason?: string;
  /** It only describes works: `nothing` from it does not mean that there are no copies. */
  describes?: true;
  /** It answered by rule: nothing left the browser for it. */
  byRule?: true;
  ms: number;
}

/** What a reader must know before relying on the work. */
export interface Notice {
  kind: 'retraction' | 'withdrawal' | 'concern' | 'correction';
  /** One plain phrase: `Retracted`, `Expression of concern`. */
  label: string;
  /** ISO date, or the part of it that is known. */
  date?: string;
  /** Where the notice itself can be read. */
  url?: string;
  /** Id of the source that reported it. */
  source: string;
}

/** Something the reader of a work may want beside it; never a copy of it. */
export interface Related {
  /** `paper`: the one to cite for this software or dataset. */
  relation: 'alternative' | 'code' | 'data' | 'paper';
  /** A name, or an id where nothing better is known. */
  title: string;
  url: string;
  id?: WorkId;
  licence?: string;
  /** Where software runs: `Linux`, `Windows`, `macOS`, `Android`, `iOS`, `web`. */
  platforms?: string[];
  /** Id of the source that reported it. */
  source: string;
  evidence: string;
}

/** Who in the reader's circles has looked it up, and when. */
export interface ToldBy {
  /** Empty when they have said none. */
  name: string;
  /** Id of the circle. */
  circle: string;
  /** Id of the event that says it. */
  event: string;
  /** When the sources were asked; milliseconds since 1970. */
  at: number;
}

export interface Finding {
  work: Work;
  /** Best first. */
  copies: Copy[];
  asked: SourceReport[];
  complete: boolean;
  /** Retractions and the like; gravest first. */
  notices?: Notice[];
  /**
   * Addresses worth a look that are never called open: matched by title without the rest agreeing,
   * or another edition. `evidence` says which.
   */
  unconfirmed?: Copy[];
  /** Code, data, the paper to cite, free alternatives to proprietary software. */
  related?: Related[];
  /** Passed on by a member of a circle: no source was asked from here. */
  told?: ToldBy;
}

/** Only these two are called "open" to the reader. */
export function anyoneMayRead(copy: Copy): boolean {
  return copy.openness === 'open' || copy.openness === 'free';
}
