/** The notes of this page, and where each stands now. */

import {
  anchorAll,
  type Anchored,
  type Annotation,
  createAnchorerInSlices,
  describe,
  textFragment,
} from '../../lib/annotate/index.ts';
import { Highlights } from '../../lib/annotate/highlights.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type {
  AnnotatedPlace,
  NoteCalls,
  NoteInPlace,
  Passage,
  WantedNote,
} from './annotated-place.ts';
import { answersTo } from './answers-to.ts';
import { noteCalls } from './note-calls.ts';
import { watchText } from './watch-text.ts';

export class NotesOnPage implements AnnotatedPlace {
  readonly calls: NoteCalls;
  readonly #highlights = new Highlights(document);
  readonly #signal: AbortSignal;
  readonly #anchored = new Map<string, Anchored>();
  #notes: Annotation[] = [];
  /** Without replies and what was written about the page as a whole. */
  #passages: Annotation[] = [];
  #round = 0;
  #stopWatching: (() => void) | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.calls = noteCalls(signal);
    void this.load();
  }

  async load(): Promise<void> {
    this.#notes = await persist(() => sendMessage('notesHere'), this.#signal);
    this.#passages = this.#notes.filter(({ selectors }) => selectors.length > 0);
    await this.#anchor();
  }

  passageOf(range: Range): Passage {
    const link = () => pageAddress() + textFragment(range);
    return { range, quote: range.toString().trim(), link };
  }

  make({ motivation, colour, passage, replyTo }: WantedNote): Annotation {
    const now = new Date().toISOString();
    return {
      id: `urn:uuid:${crypto.randomUUID()}`,
      workIds: [],
      source: pageAddress(),
      motivation,
      ...(colour && { colour }),
      tags: [],
      selectors: passage ? describe(passage.range, document.body) : [],
      creator: {},
      created: now,
      modified: now,
      ...(replyTo !== undefined && { replyTo }),
    };
  }

  answers(id: string): Annotation[] {
    return answersTo(id, this.#notes);
  }

  at(x: number, y: number): NoteInPlace | undefined {
    const [id] = this.#highlights.at(x, y);
    const note = this.#notes.find((one) => one.id === id);
    const anchored = id === undefined ? undefined : this.#anchored.get(id);
    if (!note || !anchored) return undefined;
    const { quality, range } = anchored;
    const isElsewhere = note.source !== pageAddress();
    const passage = this.passageOf(range);
    return { note, quality, passage, ...(isElsewhere && { madeOn: note.source }) };
  }

  async find({ selectors }: Annotation): Promise<Passage | undefined> {
    if (selectors.length === 0) return undefined;
    const anchorer = await createAnchorerInSlices(document.body, { signal: this.#signal });
    const range = anchorer.anchor(selectors)?.range;
    return range && this.passageOf(range);
  }

  scrollTo(id: string): void {
    const element = this.#anchored.get(id)?.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center' });
  }

  leave(): void {
    this.#stopWatching?.();
    this.#highlights.clear();
  }

  async #anchor(): Promise<void> {
    const round = ++this.#round;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    for (const id of this.#anchored.keys()) this.#highlights.hide(id);
    this.#anchored.clear();
    if (this.#passages.length > 0) {
      await this.#place(this.#passages, round);
      if (round !== this.#round) return;
      // Pages change after they have loaded: notes without a place get another chance then.
      this.#stopWatching = watchText(document.body, () => void this.#anchor());
    }
    const places = this.#inOrder().map(({ id }) => [id, this.#anchored.get(id)?.quality ?? null]);
    await sendMessage('placesFound', Object.fromEntries(places));
  }

  /** As the reader meets them on the page; those without a place last. */
  #inOrder(): Annotation[] {
    const rangeOf = ({ id }: Annotation) => this.#anchored.get(id)?.range;
    return this.#passages.toSorted((one, other) => {
      const [range, next] = [rangeOf(one), rangeOf(other)];
      if (!range || !next) return Number(!range) - Number(!next);
      return range.compareBoundaryPoints(Range.START_TO_START, next);
    });
  }

  async #place(notes: Annotation[], round: number): Promise<void> {
    const signal = this.#signal;
    const anchorer = await createAnchorerInSlices(document.body, { signal });
    await anchorAll(
      anchorer,
      notes.map(({ selectors }) => selectors),
      {
        signal,
        onAnchored: (anchored, index) => {
          const note = notes[index];
          if (round !== this.#round || !anchored || !note) return;
          this.#anchored.set(note.id, anchored);
          this.#highlights.show(note.id, anchored.range, note.colour ?? 'sun');
        },
      },
    );
  }
}

function pageAddress(): string {
  return location.href.split('#')[0] ?? location.href;
}
