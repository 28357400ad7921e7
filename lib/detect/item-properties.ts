/**
 * Reads embedded items, microdata (https://html.spec.whatwg.org/multipage/microdata.html) or RDFa
 * Lite (https://www.w3.org/TR/rdfa-lite/), into the same plain nodes as JSON-LD. The two differ in
 * the names of two attributes.
 */

import type { JsonObject } from './json-ld.ts';

export interface Syntax {
  /** Attribute that names an item's type. */
  type: 'itemtype' | 'typeof';
  /** Attribute that names a property. */
  property: 'itemprop' | 'property';
}

const mostItems = 60;
const mostProperties = 250;
/** Long texts that say nothing about identity. */
const prose = /^(?:description|text|articlebody|reviewbody|abstract|review|about)$/iu;

/** Items that are no part of another, as nodes. Those within `skip` are left out. */
export function readItems(document: Document, { type, property }: Syntax): JsonObject[] {
  const elements = Array.from(document.querySelectorAll(`[${type}]`)).slice(0, mostItems);
  const tops = elements.filter((element) => isTop(element, property));
  return tops.map((element) => readItem(element, { type, property }, 0));
}

/** An item under `mainEntity` is as good as one of its own; `WebPage` items hold nothing else. */
function isTop(element: Element, property: string): boolean {
  const role = element.getAttribute(property);
  return role === null || /mainentity/iu.test(role);
}

function readItem(item: Element, syntax: Syntax, depth: number): JsonObject {
  const node = new Map<string, unknown[]>();
  const properties = Array.from(item.querySelectorAll(`[${syntax.property}]`)).slice(
    0,
    mostProperties,
  );
  for (const element of properties) {
    if (element.parentElement?.closest(`[${syntax.type}]`) !== item) continue;
    for (const name of (element.getAttribute(syntax.property) ?? '').split(/\s+/u)) {
      const key = name.replace(/^.*[/#:]/u, '');
      if (key === '' || prose.test(key)) continue;
      const nested = element.hasAttribute(syntax.type) && depth < 3;
      const value = nested ? readItem(element, syntax, depth + 1) : valueOf(element);
      node.set(key, [...(node.get(key) ?? []), value]);
    }
  }
  node.set('@type', (item.getAttribute(syntax.type) ?? '').split(/\s+/u));
  // Own properties only, on an object without a prototype: keys are the page's.
  return Object.assign(Object.create(null) as object, Object.fromEntries(node));
}

function valueOf(element: Element): string {
  const value =
    element.getAttribute('content') ??
    element.getAttribute('datetime') ??
    (/^(?:A|LINK|AREA)$/iu.test(element.tagName) ? element.getAttribute('href') : null) ??
    element.textContent ??
    '';
  return value.slice(0, 2000).trim();
}
