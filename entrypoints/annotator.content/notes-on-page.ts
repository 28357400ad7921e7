/** The notes of this page, and where each stands now. */

import {
  type Annotation,
  type Anchored,
  describe,
  textFragment,
} from '../../lib/annotate/index.ts';
import { Highlights } from '../../lib/annotate/highlights.ts';
import { LivePlaces } from '../../lib/annotate/live-places.ts';
import { PlaceMemory, type StoredPlace } from '../../lib/annotate/place-memory.ts';
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
import { byPlace } from './by-place.ts';
import { noteCalls } from './note-calls.ts';
import { NotesInSight } from './notes-in-sight.ts';

export class NotesOnPage implements AnnotatedPlace {
  readonly calls: NoteCalls;
  readonly inSight: NotesInSight;
  readonly #highlights: Highlights;
  readonly #live: LivePlaces;
  readonly #memory = new PlaceMemory((places) => this.#remember(places));
  readonly #signal: AbortSignal;
  #notes: Annotation[] = [];
  /** Without replies and what was written about the page as a whole. */
  #passages: Annotation[] = [];

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.calls = noteCalls(signal);
    this.#highlights = new Highlights(document, () => this.inSight.changed());
    this.inSight = new NotesInSight(this.#highlights, (id) => this.#inPlace(id));
    // Not the body: sites that change their page without a load may put another in its place.
    this.#live = new LivePlaces(document.documentElement, {
      memory: this.#memory,
      onPlaced: (id, anchored) => this.#placed(id, anchored),
      onSettled: () => this.#settled(),
      inView: () => document.elementFromPoint(innerWidth / 2, innerHeight / 4),
    });
    void this.#learn();
  }

  async load(): Promise<void> {
    this.#notes = await persist(() => sendMessage('notesHere'), this.#signal);
    this.#passages = this.#notes.filter(({ selectors }) => selectors.length > 0);
    const ids = new Set([...this.inSight.ids, ...this.#passages.map(({ id }) => id)]);
    // One that stays where it is may have another tint.
    for (const id of ids) this.#placed(id, this.#live.placeOf(id) ?? null);
    await this.#live.seek(this.#passages);
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
      selectors: passage ? describe(passage.range, document.documentElement) : [],
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
    const [found, ...beside] = this.#highlights.at(x, y).flatMap((id) => this.#inPlace(id) ?? []);
    return found && { ...found, beside };
  }

  /** What was being written here before, with its passage if that is still there. */
  async find({ selectors }: Annotation): Promise<Passage | undefined> {
    if (selectors.length === 0) return undefined;
    const range = await this.#live.find(selectors);
    return range && this.passageOf(range);
  }

  scrollTo(id: string): void {
    this.inSight.goTo(id);
  }

  leave(): void {
    this.#live.leave();
    this.#highlights.clear();
  }

  /** What was found on earlier visits comes before the notes are looked for. */
  async #learn(): Promise<void> {
    this.#memory.learn(await persist(() => sendMessage('placesKnown'), this.#signal));
    await this.load();
  }

  #inPlace(id: string): NoteInPlace | undefined {
    const note = this.#passages.find((one) => one.id === id);
    const anchored = this.#live.placeOf(id);
    if (!note || !anchored) return undefined;
    const { quality, range } = anchored;
    const isElsewhere = note.source !== pageAddress();
    return {
      note,
      quality,
      passage: this.passageOf(range),
      ...(isElsewhere && { madeOn: note.source }),
      ...(quality < 1 && { settle: (isRight) => this.#judge(note, range, isRight) }),
    };
  }

  /** A note of the reader's own is described anew where it is now; others' words stay theirs. */
  async #judge(note: Annotation, range: Range, isRight: boolean): Promise<() => void> {
    this.#live.judge(note.id, isRight);
    const isOwn = (note.origin ?? 'mine') === 'mine';
    if (isRight && isOwn)
      await this.calls.keep({ ...note, selectors: describe(range, document.documentElement) });
    return () => {
      void this.#live.reconsider(note.id);
      if (isRight && isOwn) void this.calls.keep(note);
    };
  }

  #placed(id: string, anchored: Anchored | null): void {
    const note = this.#passages.find((one) => one.id === id);
    if (note && anchored) this.#highlights.show(id, anchored.range, note.colour ?? 'sun');
    else this.#highlights.hide(id);
  }

  #settled(): void {
    const places = this.#passages.map(({ id }) => ({ id, anchored: this.#live.placeOf(id) }));
    const inOrder = places.toSorted((one, other) =>
      byPlace(one.anchored?.range, other.anchored?.range),
    );
    this.inSight.list(inOrder.filter(({ anchored }) => anchored).map(({ id }) => id));
    const found = inOrder.map(({ id, anchored }) => [id, anchored?.quality ?? null]);
    // What the panel shows of it comes with the next time that something changes.
    sendMessage('placesFound', Object.fromEntries(found)).catch(() => {});
  }

  #remember(places: StoredPlace[]): void {
    // Without it the next visit takes a little longer.
    sendMessage('keepPlaces', places).catch(() => {});
  }
}

function pageAddress(): string {
  return location.href.split('#')[0] ?? location.href;
}
