/** The text layers of the pages that are drawn at the moment, and where each run of text is in them. */

import type { Point, Stretch } from './document-text.ts';

interface Layer {
  element: Element;
  /** The element of each run, in the order of the page's text; some have no text. */
  runs: readonly Element[];
}

export class DrawnText {
  readonly #layers = new Map<number, Layer>();
  readonly #listeners = new Set<(page: number, isDrawn: boolean) => void>();

  add(page: number, element: Element, runs: readonly Element[]): void {
    this.remove(page);
    this.#layers.set(page, { element, runs });
    this.#tell(page, true);
  }

  remove(page: number): void {
    const layer = this.#layers.get(page);
    if (!layer) return;
    this.#layers.delete(page);
    this.#tell(page, false);
  }

  get pages(): number[] {
    return [...this.#layers.keys()];
  }

  /** Called when a page's text has been drawn, and when it has gone. Returns the way to end that. */
  watch(listener: (page: number, isDrawn: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The part of a stretch that is on that page, if it is drawn. */
  rangeOn(page: number, { from, to }: Stretch): Range | undefined {
    const layer = this.#layers.get(page);
    if (!layer || page < from.page || page > to.page) return undefined;
    const first = from.page === page ? from : { run: 0, offset: 0 };
    const last = to.page === page ? to : { run: layer.runs.length - 1, offset: Infinity };
    const start = nodeAt(layer.runs, first, 1);
    const end = nodeAt(layer.runs, last, -1);
    if (!start || !end) return undefined;
    const range = layer.element.ownerDocument.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range.collapsed ? undefined : range;
  }

  /** What a reader has selected, from the first run that is in it to the last. */
  stretchOf(range: Range): Stretch | undefined {
    let from: Point | undefined;
    let to: Point | undefined;
    for (const page of this.pages.toSorted((one, other) => one - other)) {
      const layer = this.#layers.get(page);
      if (!layer || !range.intersectsNode(layer.element)) continue;
      for (const [run, { firstChild: node }] of layer.runs.entries()) {
        if (!node || !range.intersectsNode(node)) continue;
        const start = node === range.startContainer ? range.startOffset : 0;
        const end = node === range.endContainer ? range.endOffset : (node.nodeValue?.length ?? 0);
        if (end <= start) continue;
        from ??= { page, run, offset: start };
        to = { page, run, offset: end };
      }
    }
    return from && to && { from, to };
  }

  #tell(page: number, isDrawn: boolean): void {
    for (const listener of this.#listeners) listener(page, isDrawn);
  }
}

/** A run without text has no node: then the nearest that has one, in the direction given. */
function nodeAt(
  runs: readonly Element[],
  { run: wanted, offset }: { run: number; offset: number },
  step: 1 | -1,
): { node: Node; offset: number } | undefined {
  for (let run = wanted; run >= 0 && run < runs.length; run += step) {
    const node = runs[run]?.firstChild;
    if (!node) continue;
    const length = node.nodeValue?.length ?? 0;
    if (run === wanted) return { node, offset: Math.min(offset, length) };
    return { node, offset: step === 1 ? 0 : length };
  }
  return undefined;
}
