/** Every call between the parts of the extension. Nobody else writes a message's name. */

import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Annotation, StoredPlace } from '../annotate/index.ts';
import type { Copy } from '../work/copy.ts';
import type { FailureReason } from '../work/errors.ts';
import type { WorkId } from '../work/work-id.ts';
import type { Standing } from '../work/standing.ts';
import type { Work } from '../work/work.ts';

interface Protocol {
  /** Page → background: this page may be about a work; send the whole detection. */
  lookCloser(): void;
  /** First look → background: this page is about no work; it may have notes all the same. */
  plainPageSeen(): void;
  /**
   * Page → background: what `detect()` saw here, a `PageReport` from a place that a hostile page
   * may have taken over, hence `unknown`. Answered when nothing more will be learnt about it.
   */
  pageSeen(report: unknown): void;
  /** Background → badge: how the page's main work stands now; null when it is to go. */
  showStanding(shown: ShownStanding | null): void;
  /** Badge → background: the reader pressed it. */
  openPopup(): void;
  /** Badge → background: the reader put it away, or moved it. */
  keepBadge(choice: BadgeChoice): void;
  /** Page → background: text was selected here for the first time; send what makes notes. */
  wantAnnotator(): void;
  /** Annotator → background: the notes of this tab's work and of its address. */
  notesHere(): Annotation[];
  /** Annotator → background: keep it, made or changed; in the W3C's form. */
  keepNote(note: unknown): void;
  /** Annotator → background: take it away, and the reader's own replies to it. */
  removeNote(id: string): void;
  /** Annotator → background: bring back what was just deleted. */
  restoreNote(id: string): void;
  /** Annotator → background: what is being written, in the W3C's form. */
  keepDraft(note: unknown): void;
  /** Annotator → background: the reader will not write this. */
  dropDraft(id: string): void;
  /** Annotator → background: what was being written here when the page or the browser went away. */
  draftHere(): Annotation | null;
  /**
   * Annotator → background: how surely each note was found here, null where it was not; in the
   * order of the page. Notes without a passage of their own are not among them.
   */
  placesFound(places: Record<string, number | null>): void;
  /** Annotator → background: where the notes here were found, or not, in texts searched before. */
  placesKnown(): StoredPlace[];
  /** Annotator → background: what this search was good for another time. */
  keepPlaces(places: StoredPlace[]): void;
  /** Background → annotator: the notes are not what they were. */
  notesChanged(): void;
  /** Side panel → annotator: bring this note's passage into the window. */
  showNote(id: string): void;
  /** Annotator → background: the reader's own tags with these letters, the most used first. */
  tagsLike(typed: string): string[];
  /** Annotator → background: a note here has Markdown; send what shows it. */
  wantMarkdown(): void;
  /** Background → annotator: the reader asked by key or menu; the page itself without a selection. */
  annotateSelection(): void;
  /** Background → annotator: the reader wants to write about the page as a whole. */
  annotatePage(): void;
  /** Popup → background: see whether this copy is there for everybody. */
  checkCopy(asked: { copy: Copy; of: WorkId | '' }): void;
  /** Popup → background: mark the works that the page in this tab lists. */
  markList(tabId: number): void;
  /**
   * Lister → background: the works found on the page, `Work[]` from a place that a hostile page may
   * have taken over. Answered when all have been looked up.
   */
  listSeen(works: unknown): void;
  /** Background → lister: how one of them stands. */
  showMark(mark: ShownMark): void;
  /** Popup → background: ask about this work now and then, until a copy appears. */
  watch(work: Work): void;
  stopWatching(ids: WorkId[]): void;
  /** Popup → background: works like this one that anyone may read. */
  similarTo(work: Work): SimilarAnswer;
  /** Popup → background: the address that an author of this work has published. */
  authorAddress(work: Work): AuthorAddressAnswer;
  /** Popup → background: works that may be meant by this title. */
  findByTitle(title: string): { works: Work[] } | { failed: FailureReason };
  /** Library → background: find what a citation of this work lacks. What was learnt is kept. */
  describe(work: Work): DescribedAnswer;
  /**
   * Pages of ours → background: the reader has joined or left a circle, or has something to send.
   * Sharing starts where there is need, and ends where there is none. It is for the database alone
   * to say what is to be done.
   */
  sharingChanged(): void;
  /**
   * Pages of ours → background: ask public relays what others have shared about this work, on the
   * reader's wish: they learn which work it is.
   */
  askOthers(ids: WorkId[]): CommonsAnswer;
  /** Background → where sharing runs: the same, or by the work's bucket, which does not name it. */
  askRelays(asked: { ids: WorkId[]; how: 'bucket' | 'directly' }): CommonsAnswer;
  /** Background → where sharing runs: compare with all relays now. */
  compareWithRelays(): void;
  /** Popup → background: look this up. Answered when the finding is complete. */
  lookUp(request: LookUpRequest): void;
}

/** What came of asking public relays. What they had is in the database now. */
export interface CommonsAnswer {
  /** How many contributions were new. */
  kept: number;
  /** Ids of what came and was left out: forged, in no known form, or at no lawful address. */
  refused: string[];
  asked: { relay: string; outcome: 'answered' | 'failed'; reason: string }[];
}

export interface ShownStanding {
  standing: Standing;
  /** One line in the reader's language. */
  label: string;
  /** Distance from the top of the window, 0..1. */
  top: number;
}

export interface ShownMark {
  /** Place among the works of `listSeen`. */
  index: number;
  standing: Standing;
  /** One line in the reader's language. */
  label: string;
  /** Where anyone may read it. */
  url?: string;
}

/** `failed`: could not be asked, and why. */
export type SimilarAnswer = { works: { work: Work; copy: Copy }[] } | { failed: FailureReason };

/** `found` is null when none is published; `failed`: could not be asked, and why. */
export type AuthorAddressAnswer =
  | { found: { address: string; author?: string } | null }
  | { failed: FailureReason };

/** `failed`: could not be asked, and why. */
export type DescribedAnswer = 'known' | 'unknown' | { failed: FailureReason };

export type BadgeChoice = { hide: 'site' | 'everywhere' } | { top: number };

/** Anything wished for beyond a kept answer. */
export interface Wishes {
  /** Ask again even if a kept answer is fresh. */
  again?: boolean;
  /** Ask further sources too, which are asked only when the reader wants it. */
  thorough?: boolean;
}

export interface LookUpRequest extends Wishes {
  work: Work;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
