/** What detectors see of a page: its tags, read once and within bounds, and its address. */

import { parseAddress, publicHost } from '../work/ids/address.ts';
import { type JsonObject, readJsonLd } from './json-ld.ts';
import { readLinks } from './link-tags.ts';
import { MetaTags } from './meta-tags.ts';

export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** Without `www.` and without a library's proxy. */
  readonly host: string;
  readonly meta: MetaTags;
  /** Addresses of `link` tags of that relation, made absolute; at most a few. */
  links: (relation: string) => readonly string[];
  /** The top nodes of the page's JSON-LD, with `@graph` and arrays opened. Read on first use. */
  jsonLd: () => readonly JsonObject[];
}

/** Null for addresses that are no web page. */
export function readPage(document: Document, address: string): Page | null {
  const url = parseAddress(address);
  if (!url) return null;
  const links = readLinks(document, url);
  let jsonLd: readonly JsonObject[] | undefined;
  return {
    document,
    url,
    host: publicHost(url),
    meta: new MetaTags(document, vocabularies(links)),
    links: (relation) => links.get(relation) ?? [],
    jsonLd: () => (jsonLd ??= readJsonLd(document)),
  };
}

/** `<link rel="schema.X" href="http://purl.org/dc/terms/">` makes `X.title` a Dublin Core name. */
function vocabularies(links: ReadonlyMap<string, string[]>): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [relation, [href = '']] of links) {
    const prefix = /^schema\.(.+)$/u.exec(relation)?.[1];
    const family = /purl\.org\/(dc)\/|(prism)standard|(eprints)\.org/u.exec(href);
    const name = family?.[1] ?? family?.[2] ?? family?.[3];
    if (prefix !== undefined && name !== undefined) known.set(prefix, name);
  }
  return known;
}
