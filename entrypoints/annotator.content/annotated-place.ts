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
}

export interface AnnotatedPlace {
  passageOf(range: Range): Passage;
  make(passage: Passage, motivation: Motivation, colour: Colour): Annotation;
  keep(note: Annotation): Promise<void>;
  remove(id: string): Promise<void>;
  /** The shortest note at that point of the window. */
  at(x: number, y: number): NoteInPlace | undefined;
  drafts: Drafts;
}

/** What is being written, so that nothing is lost when the browser goes down. */
export interface Drafts {
  keep(note: Annotation | null): Promise<void>;
  /** With its passage if that is still there. */
  read(): Promise<{ note: Annotation; passage: Passage } | undefined>;
}
