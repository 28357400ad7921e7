/** Shows notes on a page, its frames and its shadow roots; the page's own nodes are never touched. */

import type { Colour } from './annotation.ts';
import type { Painter } from './showing/painter.ts';
import { RectanglePainter } from './showing/rectangle-painter.ts';
import { type Box, boxesOf, isInside } from './showing/rectangles.ts';
import { nearWindow, TallBlocks } from './showing/tall-blocks.ts';
import { canRegister, RegistryPainter } from './showing/registry-painter.ts';

/** How far outside the window a note is already drawn. */
const margin = '100% 0px';

interface Shown {
  range: Range;
  colour: Colour;
  block: Element;
  isNear: boolean;
}

export class Highlights {
  readonly #document: Document;
  readonly #shown = new Map<string, Shown>();
  readonly #inBlock = new Map<Element, Set<Shown>>();
  readonly #painters = new Map<Document, Painter>();
  /** Only ranges near the window are painted: each one costs at every repaint. */
  readonly #near: IntersectionObserver;
  readonly #tall: TallBlocks;
  #emphasised: Shown | undefined;

  /** `onMoved` is called when notes have come near the window or gone from it. */
  constructor(document: Document, onMoved: () => void = () => {}) {
    this.#document = document;
    this.#near = new IntersectionObserver(
      (entries) => {
        this.#moved(entries);
        onMoved();
      },
      { rootMargin: margin },
    );
    this.#tall = new TallBlocks((block) => {
      this.#paintNear(block);
      onMoved();
    });
  }

  show(id: string, range: Range, colour: Colour): void {
    const known = this.#shown.get(id);
    if (known?.range === range && known.colour === colour) return;
    this.hide(id);
    const block = blockOf(range);
    if (!block) return;
    const shown = { range, colour, block, isNear: false };
    this.#shown.set(id, shown);
    this.#inBlock.set(block, (this.#inBlock.get(block) ?? new Set()).add(shown));
    // One that is observed already would not be told of again.
    this.#near.unobserve(block);
    this.#near.observe(block);
  }

  hide(id: string): void {
    const shown = this.#shown.get(id);
    if (!shown) return;
    if (this.#emphasised === shown) this.emphasise(undefined);
    this.#paint(shown, false);
    this.#shown.delete(id);
    const others = this.#inBlock.get(shown.block);
    others?.delete(shown);
    if (others?.size !== 0) return;
    this.#inBlock.delete(shown.block);
    this.#near.unobserve(shown.block);
    this.#tall.drop(shown.block);
  }

  /** The notes at a point of the window, the shortest passage first. */
  at(x: number, y: number): string[] {
    return [...this.#shown]
      .filter(
        ([, { range, isNear }]) => isNear && boxesOf(range).some((box) => isInside(box, x, y)),
      )
      .toSorted(([, one], [, other]) => textLength(one.range) - textLength(other.range))
      .map(([id]) => id);
  }

  /** Where those near the window begin, from its top; what is not laid out is left out. */
  nearBoxes(): Map<string, Box> {
    const boxes = new Map<string, Box>();
    for (const [id, { range, isNear }] of this.#shown) {
      const [first] = isNear ? boxesOf(range) : [];
      if (first) boxes.set(id, first);
    }
    return boxes;
  }

  /** Marks the one that the reader points at. */
  emphasise(id: string | undefined): void {
    const before = this.#emphasised;
    if (before) this.#painterOf(before.range)?.remove(before.range, 'emphasis');
    this.#emphasised = id === undefined ? undefined : this.#shown.get(id);
    const now = this.#emphasised;
    if (now) this.#painterOf(now.range)?.add(now.range, 'emphasis');
  }

  clear(): void {
    for (const id of this.#shown.keys()) this.hide(id);
    this.#near.disconnect();
    this.#tall.clear();
    for (const painter of new Set(this.#painters.values())) painter.clear();
    this.#painters.clear();
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const inside = this.#inBlock.get(target) ?? new Set();
      if (isIntersecting && this.#tall.take(target, boundingClientRect.height, inside.size)) {
        this.#paintNear(target);
        continue;
      }
      this.#tall.drop(target);
      for (const shown of inside) this.#paint(shown, isIntersecting);
    }
  }

  #paintNear(block: Element): void {
    const inside = [...(this.#inBlock.get(block) ?? [])];
    const near = nearWindow(
      block,
      inside.map(({ range }) => range),
    );
    for (const shown of inside) this.#paint(shown, near.has(shown.range));
  }

  #paint(shown: Shown, isNear: boolean): void {
    if (shown.isNear === isNear) return;
    shown.isNear = isNear;
    const painter = this.#painterOf(shown.range);
    if (isNear) painter?.add(shown.range, shown.colour);
    else painter?.remove(shown.range, shown.colour);
  }

  #painterOf(range: Range): Painter | undefined {
    const document = range.startContainer.ownerDocument ?? this.#document;
    const known = this.#painters.get(document);
    if (known) return known;
    const painter = canRegister(document.defaultView)
      ? new RegistryPainter(document.defaultView)
      : this.#rectangles();
    this.#painters.set(document, painter);
    return painter;
  }

  /** One layer over the window for all documents. */
  #rectangles(): Painter {
    const known = [...this.#painters.values()].find((one) => one instanceof RectanglePainter);
    return known ?? new RectanglePainter(this.#document);
  }
}

/** The innermost element with a box around the range: without one nothing is ever in sight. */
function blockOf({ commonAncestorContainer }: Range): Element | null {
  let block = elementOf(commonAncestorContainer);
  while (block?.parentElement && block.getClientRects().length === 0) block = block.parentElement;
  return block;
}

function elementOf(node: Node): Element | null {
  if (node.nodeType === 1) return node as Element;
  return node.parentElement ?? elementAround(node);
}

/** Of the root of a tree. */
function elementAround(node: Node): Element | null {
  const { host, documentElement } = node.getRootNode() as Partial<ShadowRoot> & Partial<Document>;
  return host ?? documentElement ?? null;
}

function textLength(range: Range): number {
  return range.toString().length;
}
