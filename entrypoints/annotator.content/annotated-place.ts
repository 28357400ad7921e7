/** What the annotator asks of the place it works in: a web page, or a document in the reader. */

import type { Annotation, Colour, Motivation } from '../../lib/annotate/index.ts';

export interface Passage {
  range: Range;
  quote: string;
  /** An address that leads there. */
  link(): string;
}

/** A note, where it stands, and how surely. */
export interface NoteInPlace {
  note: Annotation;
  quality: number;
  passage: Passage;
  /** Address of the other copy of the work that it was made on. */
  madeOn?: string;
  /** Other notes at the same point. */
  beside?: readonly NoteInPlace[];
  /** Which of them this one is, from 1. */
  turn?: number;
  /** Of one that was moved or edited: the reader says whether this is the passage. Returns the undo. */
  settle?: (isRight: boolean) => Promise<() => void>;
  /** Where the reader came from gets the focus back. */
  onClosed?: () => void;
}

export interface WantedNote {
  motivation: Motivation;
  colour?: Colour;
  /** Absent: it is about the page as a whole, or an answer. */
  passage?: Passage;
  /** Id of the note that it answers. */
  replyTo?: string;
}

export interface AnnotatedPlace {
  passageOf(range: Range): Passage;
  make(wanted: WantedNote): Annotation;
  /** The shortest note at that point of the window. */
  at(x: number, y: number): NoteInPlace | undefined;
  /** What answers a note, and what answers that; oldest first. */
  answers(id: string): Annotation[];
  /** Where the passage of a note is that is not kept yet; undefined when it is not there. */
  find(note: Annotation): Promise<Passage | undefined>;
  calls: NoteCalls;
}

/** How notes are kept. All but the last two reject with what went wrong, `StoreError` among it. */
export interface NoteCalls {
  keep(note: Annotation): Promise<void>;
  /** With the reader's own answers to it. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  drafts: Drafts;
  /** The reader's own tags with these letters, the most used first. */
  tagsLike(typed: string): Promise<string[]>;
  /** A note's text as nodes that are safe to show; `null`: as it was typed. */
  render(text: string): Promise<DocumentFragment | null>;
}

/** What is being written, so that nothing is lost when the browser goes down. */
export interface Drafts {
  keep(note: Annotation): Promise<void>;
  drop(id: string): Promise<void>;
  /** What was being written here last. */
  read(): Promise<Annotation | null>;
}
