/** The words every part of Copyleaf shares: what a work is, and how well we know it. */

import type { WorkId } from './work-id.ts';

export type WorkKind =
  | 'paper'
  | 'book'
  | 'chapter'
  | 'software'
  | 'dataset'
  | 'thesis'
  | 'report'
  | 'hardware';

export interface Work {
  kind: WorkKind;
  /** Most trusted first; all name the same work. May be empty when only a title is known. */
  ids: WorkId[];
  title?: string;
  authors?: string[];
  year?: number;
  container?: string;
  publisher?: string;
}

/** Where a statement about a page comes from, in a form that can be shown to the reader. */
export interface Evidence {
  /** The rule that speaks, e.g. `highwire` or `url`. */
  rule: string;
  /** What it read, shortened: a tag's name and value, an address. Plain text, never mark-up. */
  detail: string;
}

/** Whether *this page* lets its visitor read the work. */
export interface AccessVerdict {
  state: 'open' | 'yours' | 'closed' | 'unknown';
  reasons: Evidence[];
}

export interface Sighting {
  work: Work;
  role: 'main' | 'listed';
  /** 0..1 */
  confidence: number;
  evidence: Evidence[];
}

/** What `detect` says of a page; best sighting first, none on a page without a work. */
export interface PageReport {
  sightings: Sighting[];
  access: AccessVerdict;
}
