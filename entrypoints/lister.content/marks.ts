/**
 * Small signs at the end of references, search results and list entries: each in a closed shadow
 * root, so that the page's styles do not reach it and its scripts cannot read it.
 */

import { stateShapes } from '../../components/state-shapes.ts';
import type { ShownMark } from '../../lib/messaging/protocol.ts';
import { isWebAddress } from '../../lib/work/web-address.ts';
import css from './marks.css?inline';

const svgNames = 'http://www.w3.org/2000/svg';

/** `elements`: what each mark belongs to, in the order of `ShownMark.index`. */
export function createMarks(elements: readonly Element[]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const roots = new Map<number, ShadowRoot>();

  function create(element: Element): ShadowRoot {
    const host = document.createElement('copyleaf-mark');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    homeOf(element).append(host);
    return root;
  }

  return {
    show({ index, ...shown }: ShownMark): void {
      const element = elements[index];
      if (!element) return;
      const root = roots.get(index) ?? create(element);
      roots.set(index, root);
      root.replaceChildren(sign(shown));
    },
    remove(): void {
      for (const { host } of roots.values()) host.remove();
    },
  };
}

/** A table row has no place for text of its own; its last cell has. */
function homeOf(element: Element): Element {
  return element.localName === 'tr' ? (element.lastElementChild ?? element) : element;
}

function sign({ standing, label, url }: Omit<ShownMark, 'index'>): HTMLElement {
  const mark = document.createElement(url === undefined ? 'span' : 'a');
  if (mark instanceof HTMLAnchorElement && url !== undefined && isWebAddress(url)) {
    mark.href = url;
    mark.target = '_blank';
    mark.rel = 'noopener noreferrer';
  } else mark.setAttribute('role', 'img');
  mark.className = standing;
  mark.title = label;
  mark.setAttribute('aria-label', label);
  const svg = document.createElementNS(svgNames, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, paint } of stateShapes[standing]) {
    const path = document.createElementNS(svgNames, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', paint);
    svg.append(path);
  }
  mark.append(svg);
  return mark;
}
