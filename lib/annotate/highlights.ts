/**
 * Shows notes on a page by the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/):
 * the page's own nodes are never touched.
 */

import { type Colour, colours } from './annotation.ts';
import { tints } from './tints.ts';

const nameOf = (colour: Colour) => `copyleaf-${colour}`;

/** How far outside the window a note is already drawn. */
const margin = '100% 0px';

interface Shown {
  range: Range;
  colour: Colour;
  block: Element;
}

export class Highlights {
  readonly #document: Document;
  readonly #sheet: CSSStyleSheet;
  readonly #shown = new Map<string, Shown>();
  /** Only ranges near the window are registered: each one costs at every repaint. */
  readonly #near: IntersectionObserver;

  constructor(document: Document) {
    this.#document = document;
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(
      colours
        .map(
          (colour) => `::highlight(${nameOf(colour)}){background:${tints[colour]};color:#1c211e}`,
        )
        .join(''),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    this.#near = new IntersectionObserver((entries) => this.#moved(entries), {
      rootMargin: margin,
    });
  }

  show(id: string, range: Range, colour: Colour): void {
    this.hide(id);
    const container = range.commonAncestorContainer;
    const block = container instanceof Element ? container : container.parentElement;
    if (!block) return;
    this.#shown.set(id, { range, colour, block });
    this.#near.observe(block);
    highlightOf(colour).add(range);
  }

  hide(id: string): void {
    const shown = this.#shown.get(id);
    if (!shown) return;
    this.#shown.delete(id);
    highlightOf(shown.colour).delete(shown.range);
    const isShared = [...this.#shown.values()].some(({ block }) => block === shown.block);
    if (!isShared) this.#near.unobserve(shown.block);
  }

  /** The notes at a point of the window, the shortest passage first. */
  at(x: number, y: number): string[] {
    return [...this.#shown]
      .filter(([, { range }]) =>
        [...range.getClientRects()].some(
          (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
        ),
      )
      .toSorted(([, one], [, other]) => textLength(one.range) - textLength(other.range))
      .map(([id]) => id);
  }

  rangeOf(id: string): Range | undefined {
    return this.#shown.get(id)?.range;
  }

  clear(): void {
    for (const id of this.#shown.keys()) this.hide(id);
    this.#near.disconnect();
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const { range, colour, block } of this.#shown.values()) {
        if (block !== target) continue;
        if (isIntersecting) highlightOf(colour).add(range);
        else highlightOf(colour).delete(range);
      }
    }
  }
}

function highlightOf(colour: Colour): Highlight {
  const name = nameOf(colour);
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}

function textLength(range: Range): number {
  return range.toString().length;
}
