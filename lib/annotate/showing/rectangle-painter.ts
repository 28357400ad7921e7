/** By rectangles over the text, in a closed shadow root: for browsers without the Highlight API. */

import { colours } from '../annotation.ts';
import { tints } from '../tints.ts';
import type { Paint, Painter } from './painter.ts';
import { boxesOf } from './rectangles.ts';

const rules = `
  :host { all: initial !important; display: block !important }
  div { position: fixed; inset: 0; overflow: clip; pointer-events: none; z-index: 2147483646 }
  i { position: absolute; mix-blend-mode: multiply }
  ${colours.map((colour) => `.${colour} { background: ${tints[colour]} }`).join('\n')}
  .emphasis { border-block-end: 2px solid #1c211e; mix-blend-mode: normal }
  @media (forced-colors: active) { i { outline: 2px solid Mark } }
`;

export class RectanglePainter implements Painter {
  readonly #document: Document;
  readonly #host: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #painted = new Map<Range, Set<Paint>>();
  readonly #leave = new AbortController();
  #frame = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#host = document.createElement('copyleaf-marks');
    this.#layer = document.createElement('div');
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#layer);
    document.documentElement.append(this.#host);
    const { signal } = this.#leave;
    // Scrolling happens in elements and frames too.
    for (const event of ['scroll', 'resize', 'load'])
      window.addEventListener(event, () => this.#drawSoon(), {
        capture: true,
        passive: true,
        signal,
      });
  }

  add(range: Range, paint: Paint): void {
    this.#painted.set(range, (this.#painted.get(range) ?? new Set()).add(paint));
    this.#drawSoon();
  }

  remove(range: Range, paint: Paint): void {
    const paints = this.#painted.get(range);
    paints?.delete(paint);
    if (paints?.size === 0) this.#painted.delete(range);
    this.#drawSoon();
  }

  clear(): void {
    this.#leave.abort();
    cancelAnimationFrame(this.#frame);
    this.#painted.clear();
    this.#host.remove();
  }

  #drawSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const marks = [...this.#painted].flatMap(([range, paints]) =>
      boxesOf(range).flatMap((box) => [...paints].map((paint) => ({ box, paint }))),
    );
    this.#layer.replaceChildren(
      ...marks.map(({ box, paint }) => {
        const mark = this.#document.createElement('i');
        mark.className = paint;
        for (const side of ['left', 'top', 'width', 'height'] as const)
          mark.style[side] = `${box[side]}px`;
        return mark;
      }),
    );
  }
}
