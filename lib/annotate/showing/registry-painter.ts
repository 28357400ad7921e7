/**
 * By the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/), for one document and
 * the shadow roots in it.
 */

import { colours } from '../annotation.ts';
import { tints } from '../tints.ts';
import type { Paint, Painter } from './painter.ts';

type View = Window & typeof globalThis;

/** `important`: the page's own rules for highlights of any name shall not hide the reader's. */
const rules = [
  ...colours.map(
    (colour) =>
      `::highlight(${nameOf(colour)}){background-color:${tints[colour]}!important;color:#1c211e!important}`,
  ),
  `::highlight(${nameOf('emphasis')}){text-decoration:underline 2px #1c211e!important}`,
  `@media (forced-colors:active){${colours
    .map(
      (colour) =>
        `::highlight(${nameOf(colour)}){background-color:Mark!important;color:MarkText!important}`,
    )
    .join('')}}`,
].join('');

export function canRegister(view: View | null): view is View {
  return view !== null && 'Highlight' in view && 'highlights' in view.CSS;
}

export class RegistryPainter implements Painter {
  readonly #view: View;
  readonly #sheet: CSSStyleSheet;
  readonly #roots = new Set<DocumentOrShadowRoot>();

  constructor(view: View) {
    this.#view = view;
    this.#sheet = new view.CSSStyleSheet();
    this.#sheet.replaceSync(rules);
  }

  add(range: Range, paint: Paint): void {
    this.#dress(range.startContainer.getRootNode() as Document | ShadowRoot);
    this.#highlightOf(paint).add(range);
  }

  remove(range: Range, paint: Paint): void {
    this.#highlightOf(paint).delete(range);
  }

  clear(): void {
    for (const paint of [...colours, 'emphasis' as const])
      this.#view.CSS.highlights.delete(nameOf(paint));
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
  }

  /** Again each time: a page may set its own list and so take ours away. */
  #dress(root: DocumentOrShadowRoot): void {
    this.#roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.#sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  #highlightOf(paint: Paint): Highlight {
    const { highlights } = this.#view.CSS;
    const known = highlights.get(nameOf(paint)) ?? new this.#view.Highlight();
    if (paint === 'emphasis') known.priority = 1;
    highlights.set(nameOf(paint), known);
    return known;
  }
}

function nameOf(paint: Paint): string {
  return `copyleaf-${paint}`;
}
