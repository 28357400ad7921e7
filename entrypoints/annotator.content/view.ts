/** What the annotator shows: one thing at a time. */

import type { Annotation } from '../../lib/annotate/index.ts';
import type { NoteInPlace, Passage } from './annotated-place.ts';

export type View =
  | {
      kind: 'compose';
      note: Annotation;
      /** Absent for a reply, and for a note on the page as a whole. */
      passage?: Passage;
      /** Why it could not be kept. */
      fault?: string;
    }
  | ({ kind: 'card' } & NoteInPlace)
  | {
      kind: 'done';
      text: string;
      undo?: () => void;
      /** Until it is closed: there is something to copy by hand. */
      stays?: true;
    };
