/** What detectors see of a page: its tags, read once and within bounds, and its address. */

import { parseAddress, publicHost } from '../work/ids/address.ts';
import { type JsonObject, readJsonLd } from './json-ld.ts';
import { MetaTags } from './meta-tags.ts';

export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** Without `www.` and without a library's proxy. */
  readonly host: string;
  readonly meta: MetaTags;
  /** Addresses of `link` tags of that relation, made absolute; at most a few. */
  links: (relation: string) => string[];
  /** The top nodes of the page's JSON-LD, with `@graph` and arrays opened. Read on first use. */
  jsonLd: () => readonly JsonObject[];
}

const mostLinks = 500;

/** Null for addresses that are no web page. */
export function readPage(document: Document, address: string): Page | null {
  const url = parseAddress(address);
  if (!url) return null;
  let links: Map<string, string[]> | undefined;
  let jsonLd: readonly JsonObject[] | undefined;
  return {
    document,
    url,
    host: publicHost(url),
    meta: new MetaTags(document),
    links: (relation) => (links ??= readLinks(document, url)).get(relation) ?? [],
    jsonLd: () => (jsonLd ??= readJsonLd(document)),
  };
}

function readLinks(document: Document, base: URL): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const elements = document.getElementsByTagName('link');
  for (let index = 0; index < mostLinks; index += 1) {
    const element = elements[index];
    if (!element) break;
    const href = element.getAttribute('href');
    const relations = element.getAttribute('rel')?.toLowerCase().split(/\s+/u) ?? [];
    if (!href || href.length > 2000) continue;
    for (const relation of relations.slice(0, 5)) {
      const known = links.get(relation) ?? [];
      if (known.length < 20) links.set(relation, [...known, absolute(href, base)]);
    }
  }
  return links;
}

function absolute(href: string, base: URL): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
