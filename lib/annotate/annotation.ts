/** An annotation as Copyleaf keeps it; `w3c/` turns it into the form that other software reads. */

import type { WorkId } from '../work/work-id.ts';
import type { Selector } from './selectors.ts';

/** https://www.w3.org/TR/annotation-vocab/#named-individuals */
export const motivations = [
  'highlighting',
  'commenting',
  'questioning',
  'replying',
  'assessing',
  'bookmarking',
  'classifying',
  'describing',
  'editing',
  'identifying',
  'linking',
  'moderating',
  'tagging',
] as const;
export type Motivation = (typeof motivations)[number];

export const colours = ['sun', 'mint', 'sky', 'rose'] as const;
export type Colour = (typeof colours)[number];

export interface Annotation {
  /** An IRI. */
  id: string;
  /** The works it belongs to; it shows on every copy of them. */
  workIds: WorkId[];
  /** Address of the page it was made on. */
  source: string;
  motivation: Motivation;
  colour?: Colour;
  /** What the author wrote; plain text or Markdown, never mark-up to be rendered as it is. */
  text?: string;
  tags: string[];
  /** The passage; empty for a note on the whole page. */
  selectors: Selector[];
  creator: Creator;
  /** ISO 8601. Absent only in annotations from elsewhere. */
  created?: string;
  modified?: string;
  /** SPDX identifier where one is known, else the address of the licence. */
  licence?: string;
  /** Id of the annotation that this one answers. */
  replyTo?: string;
  /** Absent: written here. Where it lies, not what it says: no part of the W3C's form. */
  origin?: Origin;
}

/** How a note came into this browser: written here, by a circle of readers, or from everybody. */
export type Origin = 'mine' | `circle:${string}` | 'commons';

export interface Creator {
  name?: string;
  /** An IRI. */
  id?: string;
}
