/** A place where a work can be read or had, and what a look-up says about all of them. */

import type { Work } from './work.ts';

export type Openness = 'open' | 'free' | 'borrow' | 'preview' | 'embargoed';
export type CopyVersion = 'submitted' | 'accepted' | 'published';
export type CopyFormat = 'pdf' | 'html' | 'epub' | 'source' | 'package' | 'other';

export interface Copy {
  url: string;
  format: CopyFormat;
  openness: Openness;
  version?: CopyVersion;
  /** SPDX id. Absent: none stated. */
  licence?: string;
  /** Host name or, where known, the repository's name as readers know it. */
  host: string;
  /** Id of the source that reported it. */
  source: string;
  /** Why we believe it, one plain sentence or phrase. */
  evidence: string;
  /** ISO date. */
  embargoEnds?: string;
}

export type Outcome = 'copies' | 'nothing' | 'unknown-work' | 'failed' | 'skipped';

export interface SourceReport {
  source: string;
  outcome: Outcome;
  /** A `FailureReason` when failed; a short phrase when skipped. */
  reason?: string;
  ms: number;
}

export interface Finding {
  work: Work;
  /** Best first. */
  copies: Copy[];
  asked: SourceReport[];
  complete: boolean;
}

/** Only these two are called "open" to the reader. */
export function anyoneMayRead(copy: Copy): boolean {
  return copy.openness === 'open' || copy.openness === 'free';
}
