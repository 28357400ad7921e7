/**
 * The text of a whole document as an inert tree of nodes that is never shown: notes are anchored in
 * it by the same means as in web pages, while only the pages near the window are drawn.
 */

import { type ReadRun, type Run, undoLines, Vocabulary } from './line-ends.ts';

/** A point in a page's text: a character of one of its runs. */
export interface Point {
  /** Counted from 1. */
  page: number;
  run: number;
  /** In UTF-16 units of the run. */
  offset: number;
}

export interface Stretch {
  from: Point;
  to: Point;
}

export class DocumentText {
  readonly root: HTMLElement;
  readonly #vocabulary = new Vocabulary();
  readonly #runs: ReadRun[][] = [];
  readonly #nodes: (Text | undefined)[][] = [];
  readonly #places = new WeakMap<Node, { page: number; run: number }>();

  /** The document given only lends its means to make another one. */
  constructor({ implementation }: Document) {
    this.root = implementation.createHTMLDocument('').body;
  }

  /** How many pages have been read. */
  get pages(): number {
    return this.#runs.length;
  }

  /** Appends the next page. */
  append(given: readonly Run[]): void {
    this.#vocabulary.add(given);
    const runs = undoLines(given, this.#vocabulary);
    const document = this.root.ownerDocument;
    const section = document.createElement('section');
    const page = this.#runs.push(runs);
    const nodes = runs.map(({ text, breaksAfter }, run) => {
      const node = text === '' ? undefined : document.createTextNode(text);
      if (node) {
        section.append(node);
        this.#places.set(node, { page, run });
      }
      if (breaksAfter) section.append(document.createElement('br'));
      return node;
    });
    this.#nodes.push(nodes);
    this.root.append(section);
  }

  /** Empty for a page that has not been read. */
  runsOf(page: number): readonly ReadRun[] {
    return this.#runs[page - 1] ?? [];
  }

  /** As a reader would copy it: lines and white space run together. */
  wordsOf({ from, to }: Stretch): string {
    let words = '';
    for (let page = from.page; page <= to.page; page += 1) {
      const runs = this.runsOf(page);
      const first = page === from.page ? from.run : 0;
      const last = page === to.page ? to.run : runs.length - 1;
      for (let run = first; run <= last; run += 1) {
        const { text = '', breaksAfter = false } = runs[run] ?? {};
        const end = page === to.page && run === to.run ? to.offset : text.length;
        words += text.slice(page === from.page && run === from.run ? from.offset : 0, end);
        if (breaksAfter) words += ' ';
      }
      words += ' ';
    }
    return words.replaceAll(/\s+/gu, ' ').trim();
  }

  /** Undefined when one of the ends is not in the text. */
  range({ from, to }: Stretch): Range | undefined {
    const [first, last] = [this.#nodeAt(from, 1), this.#nodeAt(to, -1)];
    if (!first || !last) return undefined;
    const range = this.root.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  /** Where a range of this tree begins and ends; it must do so in text. */
  stretchOf(range: Range): Stretch | undefined {
    const from = this.#pointOf(range.startContainer, range.startOffset);
    const to = this.#pointOf(range.endContainer, range.endOffset);
    return from && to && { from, to };
  }

  #pointOf(container: Node, offset: number): Point | undefined {
    const place = this.#places.get(container);
    return place && { ...place, offset };
  }

  /** A run without text has no node: then the nearest that has one, in the direction given. */
  #nodeAt(point: Point, step: 1 | -1): { node: Text; offset: number } | undefined {
    const nodes = this.#nodes[point.page - 1] ?? [];
    const node = nodes[point.run];
    if (node) return { node, offset: Math.min(point.offset, node.length) };
    for (let run = point.run + step; run >= 0 && run < nodes.length; run += step) {
      const near = nodes[run];
      if (near) return { node: near, offset: step === 1 ? 0 : near.length };
    }
    return undefined;
  }
}
