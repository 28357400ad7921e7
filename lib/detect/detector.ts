/** The contract of a detector: one file in `detectors/`, named as its id. */

import type { Work } from '../work/work.ts';
import type { Page } from './page.ts';

export interface Detector {
  /** Equal to the file's name; the `rule` of its evidence. */
  id: string;
  /** Detectors of lower rank are trusted more where two disagree on title, authors or kind. */
  rank: number;
  /**
   * Where it looks. Those that read the body cost more, and are asked only while head and address
   * leave the work or its title open.
   */
  reads: 'head' | 'body';
  /**
   * What this page says of the one work it is about; empty when it says nothing. Synchronous, changes
   * nothing, forces no layout (no `innerText`, no computed style), looks at a bounded part of the page.
   */
  detect(page: Page): Clue[];
}

/** One statement of a page about its main work. Ids in it are held to name the same work. */
export interface Clue extends Partial<Work> {
  /** 0..1: how often such a statement, alone, is right. */
  confidence: number;
  /** What was read, for the reader's eyes: `citation_doi: 10.1038/…`. */
  detail: string;
}
