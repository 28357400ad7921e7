/**
 * Reads embedded items, microdata (https://html.spec.whatwg.org/multipage/microdata.html) or RDFa
 * Lite (https://www.w3.org/TR/rdfa-lite/), into the same plain nodes as JSON-LD. The two differ in
 * the names of two attributes.
 */

import { firstElements } from './first-elements.ts';
import type { JsonObject } from './json-ld.ts';

export interface Syntax {
  /** Attribute that names an item's type. */
  type: 'itemtype' | 'typeof';
  /** Attribute that names a property. */
  property: 'itemprop' | 'property';
}

const mostElements = 1500;
/** Long texts that say nothing about identity. */
const prose = /^(?:description|text|articlebody|reviewbody|abstract|review|about)$/iu;

/** Items that are no part of another, or that an item of the page calls its main entity. */
export function readItems(document: Document, { type, property }: Syntax): JsonObject[] {
  if (!document.querySelector(`[${type}]`)) return [];
  const nodes = new Map<Element, Record<string, unknown[]>>();
  const tops: JsonObject[] = [];
  const elements = document.querySelectorAll(`[${type}], [${property}]`);
  // In document order an item comes before its properties.
  for (const element of firstElements(elements, mostElements)) {
    const role = element.getAttribute(property);
    const types = element.getAttribute(type);
    const node = types === null ? undefined : newNode(types);
    if (node) nodes.set(element, node);
    if (node && (role === null || /mainentity/iu.test(role))) tops.push(node);
    const owner = role === null ? null : element.parentElement?.closest(`[${type}]`);
    const item = owner && nodes.get(owner);
    if (!item || role === null) continue;
    for (const name of role.split(/\s+/u)) {
      const key = name.replace(/^.*[/#:]/u, '');
      if (key !== '' && !prose.test(key)) (item[key] ??= []).push(node ?? valueOf(element));
    }
  }
  return tops;
}

/** Without a prototype: its keys are the page's. */
function newNode(types: string): Record<string, unknown[]> {
  const node = Object.create(null) as Record<string, unknown[]>;
  node['@type'] = types.split(/\s+/u);
  return node;
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
