/** The part of a page that is read on every visit: its address, meta tags and link tags. */

import { parseAddress, publicHost } from '../work/ids/address.ts';
import { firstElements } from './first-elements.ts';
import { headElements, mostTags } from './head-elements.ts';
import { jsonBlocks } from './json-blocks.ts';
import { readLinks } from './link-tags.ts';
import { MetaTags } from './meta-tags.ts';

export interface Head {
  readonly document: Document;
  readonly url: URL;
  /** Without `www.` and without a library's proxy. */
  readonly host: string;
  readonly meta: MetaTags;
  /** Addresses of `link` tags of that relation, made absolute; at most a few. */
  links: (relation: string) => readonly string[];
  /** Found when first asked for: that takes a walk through the page. */
  jsonBlocks: () => readonly Element[];
}

/** Null for addresses that are no web page. */
export function readHead(document: Document, address: string): Head | null {
  const url = parseAddress(address);
  if (!url) return null;
  const { meta, link } = headElements(document);
  const links = readLinks(link, url);
  let blocks: readonly Element[] | undefined;
  return {
    document,
    url,
    host: publicHost(url),
    meta: new MetaTags(meta, vocabularies(links)),
    links: (relation) => links.get(relation) ?? [],
    jsonBlocks: () => (blocks ??= jsonBlocks(document)),
  };
}

/**
 * With the tags that stand deep in the body too, as in pages put together of pieces: the whole page is
 * searched for them. The same head where there are none.
 */
export function withDeepTags(head: Head): Head {
  const elements = firstElements(head.document.getElementsByTagName('meta'), mostTags);
  return elements.length === head.meta.elements
    ? head
    : { ...head, meta: head.meta.withElements(elements) };
}

/** `<link rel="schema.X" href="http://purl.org/dc/terms/">` makes `X.title` a Dublin Core name. */
function vocabularies(links: ReadonlyMap<string, string[]>): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [relation, [href = '']] of links) {
    const prefix = /^schema\.(.+)$/u.exec(relation)?.[1];
    if (prefix === undefined) continue;
    const [, dc, prism, eprints] =
      /purl\.org\/(dc)\/|(prism)standard|(eprints)\.org/u.exec(href) ?? [];
    const family = dc ?? prism ?? eprints;
    if (family !== undefined) known.set(prefix, family);
  }
  return known;
}
