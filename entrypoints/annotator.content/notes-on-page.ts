/** The notes of this page: where each stands now, and how they are kept. */

import {
  anchorAll,
  type Anchored,
  type Annotation,
  type Colour,
  createAnchorerInSlices,
  describe,
  type Motivation,
  textFragment,
  toW3C,
} from '../../lib/annotate/index.ts';
import { Highlights } from '../../lib/annotate/highlights.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { AnnotatedPlace, NoteInPlace, Passage } from './annotated-place.ts';
import { watchText } from './watch-text.ts';

export class NotesOnPage implements AnnotatedPlace {
  readonly #highlights = new Highlights(document);
  readonly #signal: AbortSignal;
  readonly #anchored = new Map<string, Anchored>();
  #notes: Annotation[] = [];
  #round = 0;
  #stopWatching: (() => void) | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    void this.load();
  }

  async load(): Promise<void> {
    this.#notes = await persist(() => sendMessage('notesHere'), this.#signal);
    await this.#anchor();
  }

  async keep(note: Annotation): Promise<void> {
    await persist(() => sendMessage('keepNote', toW3C(note)), this.#signal);
    await this.load();
  }

  async remove(id: string): Promise<void> {
    await persist(() => sendMessage('removeNote', id), this.#signal);
    await this.load();
  }

  passageOf(range: Range): Passage {
    const link = () => pageAddress() + textFragment(range);
    return { range, quote: range.toString().trim(), link };
  }

  make(passage: Passage, motivation: Motivation, colour: Colour): Annotation {
    const now = new Date().toISOString();
    return {
      id: `urn:uuid:${crypto.randomUUID()}`,
      workIds: [],
      source: pageAddress(),
      motivation,
      colour,
      tags: [],
      selectors: describe(passage.range, document.body),
      creator: {},
      created: now,
      modified: now,
    };
  }

  at(x: number, y: number): NoteInPlace | undefined {
    const [id] = this.#highlights.at(x, y);
    const note = this.#notes.find((one) => one.id === id);
    const anchored = id === undefined ? undefined : this.#anchored.get(id);
    if (!note || !anchored) return undefined;
    return { note, quality: anchored.quality, passage: this.passageOf(anchored.range) };
  }

  readonly drafts = {
    keep: (note: Annotation | null) => sendMessage('keepDraft', note && toW3C(note)),

    read: async (): Promise<{ note: Annotation; passage: Passage } | undefined> => {
      const note = await persist(() => sendMessage('draftHere'), this.#signal);
      if (!note) return undefined;
      const anchorer = await createAnchorerInSlices(document.body, { signal: this.#signal });
      const range = anchorer.anchor(note.selectors)?.range;
      return range && { note, passage: this.passageOf(range) };
    },
  };

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
    if (this.#notes.length > 0) {
      await this.#place(this.#notes, round);
      if (round !== this.#round) return;
      // Pages change after they have loaded: notes without a place get another chance then.
      this.#stopWatching = watchText(document.body, () => void this.#anchor());
    }
    const places = this.#notes.map(({ id }) => [id, this.#anchored.get(id)?.quality ?? null]);
    await sendMessage('placesFound', Object.fromEntries(places));
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
