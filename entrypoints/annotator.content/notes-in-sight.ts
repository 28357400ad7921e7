/** The notes that have a place, in the order of the page: numbered, pointed at, gone to. */

import type { Highlights } from '../../lib/annotate/highlights.ts';
import type { Box } from '../../lib/annotate/showing/rectangles.ts';
import type { NoteInPlace } from './annotated-place.ts';
import { scrollToRange } from './scroll-back.ts';

export class NotesInSight {
  readonly #highlights: Highlights;
  readonly #noteAt: (id: string) => NoteInPlace | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #readers = new Set<(found: NoteInPlace) => void>();
  ids: readonly string[] = [];
  /** Back to where the reader was before the last `goTo`. */
  back: (() => void) | undefined;

  constructor(highlights: Highlights, noteAt: (id: string) => NoteInPlace | undefined) {
    this.#highlights = highlights;
    this.#noteAt = noteAt;
  }

  list(ids: readonly string[]): void {
    this.ids = ids;
    this.changed();
  }

  note(id: string): NoteInPlace | undefined {
    return this.#noteAt(id);
  }

  /** At a point of the window, the shortest passage first. */
  at(x: number, y: number): string[] {
    return this.#highlights.at(x, y);
  }

  /** The first line of each that is near the window. */
  boxes(): Map<string, Box> {
    return this.#highlights.nearBoxes();
  }

  emphasise(id: string | undefined): void {
    this.#highlights.emphasise(id);
  }

  goTo(id: string): void {
    const found = this.#noteAt(id);
    if (!found) return;
    const goBack = scrollToRange(found.passage.range);
    // From note to note, and then back to where it began.
    const first = this.back ?? goBack;
    this.back = () => {
      this.back = undefined;
      this.emphasise(undefined);
      first();
      this.changed();
    };
    this.emphasise(id);
    this.changed();
  }

  stay(): void {
    this.back = undefined;
    this.changed();
  }

  /** Opens the note's card. */
  open(id: string, onClosed: () => void): void {
    const found = this.#noteAt(id);
    if (found) for (const read of this.#readers) read({ ...found, onClosed });
  }

  onOpen(read: (found: NoteInPlace) => void): () => void {
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
