/**
 * Keeps notes where they belong while the page lives: content that comes late, lists without end,
 * sites that change their page without a load. What stands stays; only what is missing is looked for
 * again, and only when there is something new to look in.
 */

import { anchoring, createAnchorerInSlices } from './anchor-all.ts';
import type { Anchored } from './anchorer.ts';
import { mayHold } from './may-hold.ts';
import type { PlaceMemory, Spot } from './place-memory.ts';
import type { Selector } from './selectors.ts';
import { inSlices, usualSliceMs } from './slices.ts';
import { isIntact, type Standing, standingOf } from './standing.ts';
import { PageIndex } from './text/page-index.ts';
import { TextWatch } from './text-watch.ts';

export interface Sought {
  id: string;
  selectors: Selector[];
}

export interface LivePlacesOptions {
  memory: PlaceMemory;
  /** Called as soon as it is known where a passage is, and when that has changed. */
  onPlaced(id: string, anchored: Anchored | null): void;
  /** Called when all that could be found has been. */
  onSettled(): void;
  /** An element that the reader sees; what is near it is looked for first. */
  inView(): Element | null;
}

export class LivePlaces {
  readonly #root: Node;
  readonly #options: LivePlacesOptions;
  readonly #watch: TextWatch;
  readonly #standing = new Map<string, Standing>();
  #sought = new Map<string, Selector[]>();
  #index: PageIndex | undefined;
  /** Each search ends the one before. */
  #search = new AbortController();

  constructor(root: Node, options: LivePlacesOptions) {
    this.#root = root;
    this.#options = options;
    this.#watch = new TextWatch(root, (touched) => void this.#look(touched));
  }

  /** Looks for these and no others; those that have a place keep it. */
  async seek(list: readonly Sought[]): Promise<void> {
    const before = this.#sought;
    this.#sought = new Map(list.map(({ id, selectors }) => [id, selectors]));
    for (const [id, selectors] of before)
      if (!areSame(selectors, this.#sought.get(id))) this.#standing.delete(id);
    this.#dropFallen();
    this.#watch.refresh();
    if (list.length === 0) this.#watch.stop();
    await this.#findMissing();
  }

  placeOf(id: string): Anchored | undefined {
    return this.#standing.get(id)?.anchored;
  }

  /** The reader says whether what was found is the passage; if not, it has no place in this text. */
  judge(id: string, isRight: boolean): void {
    const { memory, onPlaced, onSettled } = this.#options;
    const [selectors, standing, index] = [
      this.#sought.get(id),
      this.#standing.get(id),
      this.#index,
    ];
    if (!selectors || !standing || !index) return;
    const anchored = isRight ? { ...standing.anchored, quality: 1 } : null;
    memory.keep(index.text.hash, [{ id, selectors, place: spotOf(anchored, index) }]);
    if (anchored) this.#standing.set(id, standingOf(anchored));
    else this.#standing.delete(id);
    onPlaced(id, anchored);
    onSettled();
  }

  /** Forgets what the reader said of it. */
  async reconsider(id: string): Promise<void> {
    if (this.#index) this.#options.memory.forget(this.#index.text.hash, id);
    this.#standing.delete(id);
    await this.#findMissing();
  }

  /** Where a passage is that is not among those sought. */
  async find(selectors: Selector[]): Promise<Range | undefined> {
    const anchorer = await createAnchorerInSlices(this.#root);
    return anchorer.anchor(selectors)?.range;
  }

  leave(): void {
    this.#search.abort();
    this.#watch.stop();
  }

  async #look(touched: readonly Node[] | undefined): Promise<void> {
    const fallen = this.#dropFallen();
    const missing = this.#missing();
    if (missing.length === 0) return;
    const isNew =
      fallen ||
      !touched ||
      mayHold(
        touched,
        missing.map(({ selectors }) => selectors),
      );
    if (isNew) await this.#findMissing();
  }

  /** Whether a passage that stood has gone or changed. */
  #dropFallen(): boolean {
    let fallen = false;
    for (const [id, standing] of this.#standing) {
      if (isIntact(standing, this.#root)) continue;
      this.#standing.delete(id);
      this.#options.onPlaced(id, null);
      fallen = true;
    }
    return fallen;
  }

  /** Also those whose passage is there only in part: the rest may be coming. */
  #missing(): Sought[] {
    return [...this.#sought]
      .filter(([id]) => (this.placeOf(id)?.quality ?? 0) < 1)
      .map(([id, selectors]) => ({ id, selectors }));
  }

  async #findMissing(): Promise<void> {
    this.#search.abort();
    const search = new AbortController();
    this.#search = search;
    const missing = this.#missing();
    try {
      if (missing.length > 0) await this.#find(missing, new PageIndex(this.#root), search.signal);
      this.#options.onSettled();
    } catch (error) {
      if (!search.signal.aborted) throw error;
    }
  }

  async #find(missing: readonly Sought[], index: PageIndex, signal: AbortSignal): Promise<void> {
    const { text } = index;
    // Changes made while it is read are seen too, and looked at afterwards.
    this.#watch.start([]);
    await inSlices(text.read(), usualSliceMs, signal);
    this.#watch.start(text.nested);
    this.#index = index;
    const unknown = missing.filter((one) => !this.#settleKnown(one, index));
    if (unknown.length > 0) await this.#searchFor(unknown, index, signal);
  }

  /** Whether it is known where it is in this text, or that it is not in it. */
  #settleKnown({ id, selectors }: Sought, { text }: PageIndex): boolean {
    const spot = this.#options.memory.recall(text.hash, id, selectors);
    if (spot === undefined) return false;
    const range = spot && text.range(spot.from, spot.to);
    if (spot && !range) return false;
    this.#settle(id, spot && range ? { range, quality: spot.quality } : null);
    return true;
  }

  async #searchFor(list: readonly Sought[], index: PageIndex, signal: AbortSignal): Promise<void> {
    const { memory, inView } = this.#options;
    const seen = inView();
    const near = seen ? index.text.toCodePoints(index.text.spanOf(seen).from) : 0;
    const onAnchored = (anchored: Anchored | null, i: number): void =>
      this.#settle(list[i]?.id ?? '', anchored);
    const selectors = list.map((one) => one.selectors);
    await inSlices(anchoring(index, selectors, { near, onAnchored }), usualSliceMs, signal);
    // What was not found in a text that is no more says nothing about that text.
    if (this.#watch.hasNews) return;
    const searched = list.filter(({ id }) => (this.placeOf(id)?.quality ?? 0) < 1);
    memory.keep(
      index.text.hash,
      searched.map((one) => ({ ...one, place: spotOf(this.placeOf(one.id) ?? null, index) })),
    );
  }

  #settle(id: string, anchored: Anchored | null): void {
    const before = this.placeOf(id);
    if (before && anchored && areSamePlace(before, anchored)) return;
    if (anchored) this.#standing.set(id, standingOf(anchored));
    else this.#standing.delete(id);
    this.#options.onPlaced(id, anchored);
  }
}

function areSamePlace(one: Anchored, other: Anchored): boolean {
  const [a, b] = [one.range, other.range];
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset &&
    one.quality === other.quality
  );
}

function spotOf(anchored: Anchored | null, { text }: PageIndex): Spot | null {
  return anchored && { ...text.spanOfRange(anchored.range), quality: anchored.quality };
}

function areSame(one: readonly Selector[], other: readonly Selector[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
