/** The notes of a document: where each stands in its text, and shown on the pages that are drawn. */

import {
  anchorAll,
  type Annotation,
  createAnchorerInSlices,
  describe,
  type Selector,
} from '../../lib/annotate/index.ts';
import { Highlights } from '../../lib/annotate/highlights.ts';
import { persist } from '../../lib/messaging/persist.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import type { DocumentText, Stretch } from '../../lib/pdf/document-text.ts';
import type { DrawnText } from '../../lib/pdf/drawn-text.ts';
import type {
  AnnotatedPlace,
  NoteCalls,
  NoteInPlace,
  Passage,
  WantedNote,
} from '../annotator.content/annotated-place.ts';
import { answersTo } from '../annotator.content/answers-to.ts';
import { noteCalls } from '../annotator.content/note-calls.ts';
import { showMarkdown } from '../sidepanel/show-markdown.ts';

/** https://www.rfc-editor.org/rfc/rfc8118, which replaces the one that the W3C's model names. */
const pageFragments = 'http://tools.ietf.org/rfc/rfc3778';

interface Anchored {
  stretch: Stretch;
  quality: number;
}

export interface PdfNotesOptions {
  text: DocumentText;
  drawn: DrawnText;
  /** Of the document, without fragment. */
  address: string;
  /** Brings a passage into the window; resolves when it is drawn. */
  show(stretch: Stretch): Promise<void>;
  /** After a note was made or changed. */
  onKept(): Promise<void>;
  signal: AbortSignal;
}

export class PdfNotes implements AnnotatedPlace {
  readonly calls: NoteCalls;
  readonly #options: PdfNotesOptions;
  readonly #highlights = new Highlights(document);
  readonly #anchored = new Map<string, Anchored>();
  /** What is marked at the moment: page and note. */
  readonly #pieces = new Set<string>();
  readonly #whole = Promise.withResolvers<void>();
  #notes: Annotation[] = [];
  #round = 0;
  #isWhole = false;

  constructor(options: PdfNotesOptions) {
    this.#options = options;
    const calls = noteCalls(options.signal);
    this.calls = {
      ...calls,
      keep: (note) => calls.keep(note).then(options.onKept),
      render: showMarkdown,
    };
    const end = options.drawn.watch((page, isDrawn) => this.#pageChanged(page, isDrawn));
    options.signal.addEventListener('abort', () => {
      end();
      this.#highlights.clear();
    });
  }

  async load(): Promise<void> {
    this.#notes = await persist(() => sendMessage('notesHere'), this.#options.signal);
    await this.#anchorAll();
  }

  /** Looks for the notes in the text that is there by now; `isWhole`: there will be no more. */
  async anchor(isWhole: boolean): Promise<void> {
    this.#isWhole ||= isWhole;
    if (isWhole) this.#whole.resolve();
    await this.#anchorAll();
  }

  async #anchorAll(): Promise<void> {
    const round = ++this.#round;
    const { text, signal } = this.#options;
    const found = new Map<string, Anchored>();
    const notes = this.#notes.filter(({ selectors }) => selectors.length > 0);
    if (notes.length > 0 && text.pages > 0) {
      const anchorer = await createAnchorerInSlices(text.root, { signal });
      await anchorAll(
        anchorer,
        notes.map(({ selectors }) => selectors),
        {
          signal,
          onAnchored: (anchored, index) => {
            const stretch = anchored && text.stretchOf(anchored.range);
            const id = notes[index]?.id;
            if (stretch && id !== undefined) found.set(id, { stretch, quality: anchored.quality });
          },
        },
      );
    }
    if (round !== this.#round) return;
    for (const piece of this.#pieces) this.#highlights.hide(piece);
    this.#pieces.clear();
    this.#anchored.clear();
    for (const [id, anchored] of found) this.#anchored.set(id, anchored);
    for (const page of this.#options.drawn.pages) this.#pageChanged(page, true);
    if (!this.#isWhole) return;
    const places = inOrder(notes, found).map(({ id }) => [id, found.get(id)?.quality ?? null]);
    await sendMessage('placesFound', Object.fromEntries(places));
  }

  passageOf(range: Range): Passage {
    const stretch = this.#options.drawn.stretchOf(range);
    const quote = stretch ? this.#options.text.wordsOf(stretch) : '';
    const page = stretch?.from.page ?? 1;
    return { range, quote, link: () => `${this.#options.address}#page=${page}` };
  }

  make({ motivation, colour, passage, replyTo }: WantedNote): Annotation {
    const now = new Date().toISOString();
    return {
      id: `urn:uuid:${crypto.randomUUID()}`,
      workIds: [],
      source: this.#options.address,
      motivation,
      ...(colour && { colour }),
      tags: [],
      selectors: passage ? this.#describe(passage) : [],
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
    const [piece] = this.#highlights.at(x, y);
    const id = piece?.slice(piece.indexOf(' ') + 1);
    const note = this.#notes.find((one) => one.id === id);
    const anchored = id === undefined ? undefined : this.#anchored.get(id);
    const passage = anchored && this.#passageAt(anchored.stretch);
    if (!note || !passage) return undefined;
    const isElsewhere = note.source !== this.#options.address;
    const { quality } = anchored;
    return { note, quality, passage, ...(isElsewhere && { madeOn: note.source }) };
  }

  /** Waits for the whole text, and goes to the passage. */
  async find({ selectors }: Annotation): Promise<Passage | undefined> {
    if (selectors.length === 0) return undefined;
    const { text, signal, show } = this.#options;
    await this.#whole.promise;
    const anchorer = await createAnchorerInSlices(text.root, { signal });
    const range = anchorer.anchor(selectors)?.range;
    const stretch = range && text.stretchOf(range);
    if (!stretch) return undefined;
    await show(stretch);
    return this.#passageAt(stretch);
  }

  async scrollTo(id: string): Promise<void> {
    const anchored = this.#anchored.get(id);
    if (anchored) await this.#options.show(anchored.stretch);
  }

  /** By its words and where they are in the text; other software is told the page too. */
  #describe({ range, quote }: Passage): Selector[] {
    const { text, drawn } = this.#options;
    const stretch = drawn.stretchOf(range);
    const inText = stretch && text.range(stretch);
    const selectors: Selector[] = inText
      ? describe(inText, text.root).filter(({ type }) => type !== 'RangeSelector')
      : [{ type: 'TextQuoteSelector', exact: quote }];
    const value = `page=${stretch?.from.page ?? 1}`;
    return [...selectors, { type: 'FragmentSelector', conformsTo: pageFragments, value }];
  }

  #passageAt(stretch: Stretch): Passage | undefined {
    const { drawn } = this.#options;
    const page = drawn.pages.find((one) => one >= stretch.from.page && one <= stretch.to.page);
    const range = page === undefined ? undefined : drawn.rangeOn(page, stretch);
    if (!range) return undefined;
    return { ...this.passageOf(range), quote: this.#options.text.wordsOf(stretch) };
  }

  #pageChanged(page: number, isDrawn: boolean): void {
    for (const note of this.#notes) {
      const stretch = this.#anchored.get(note.id)?.stretch;
      if (!stretch || page < stretch.from.page || page > stretch.to.page) continue;
      const piece = `${page} ${note.id}`;
      const range = isDrawn ? this.#options.drawn.rangeOn(page, stretch) : undefined;
      if (range) {
        this.#pieces.add(piece);
        this.#highlights.show(piece, range, note.colour ?? 'sun');
      } else {
        this.#pieces.delete(piece);
        this.#highlights.hide(piece);
      }
    }
  }
}

/** As the reader meets them in the document; those without a place last. */
function inOrder(notes: readonly Annotation[], found: ReadonlyMap<string, Anchored>): Annotation[] {
  const place = ({ id }: Annotation): [number, number, number] => {
    const { page, run, offset } = found.get(id)?.stretch.from ?? {
      page: Infinity,
      run: 0,
      offset: 0,
    };
    return [page, run, offset];
  };
  return notes.toSorted((one, other) => {
    const [a, b] = [place(one), place(other)];
    const differs = a.findIndex((value, index) => value !== b[index]);
    return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
  });
}
