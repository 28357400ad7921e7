/** The part of a page that is read on every visit: its address, meta tags and link tags. */

import { parseAddress, publicHost } from '../work/ids/address.ts';
import { firstElements } from './first-elements.ts';
import { headElements } from './head-elements.ts';
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
}

/** Real pages stay below 500; some list every reference in a tag. */
const mostTags = 2000;

/**
 * Null for addresses that are no web page. `from`: pages put together of pieces have tags deep in their
 * body; to find those, the whole page is searched.
 */
export function readHead(
  document: Document,
  address: string,
  from: 'head' | 'everywhere' = 'head',
): Head | null {
  const url = parseAddress(address);
  if (!url) return null;
  const links = readLinks(document, url);
  const elements =
    from === 'head'
      ? headElements(document, 'meta', mostTags)
      : firstElements(document.getElementsByTagName('meta'), mostTags);
  return {
    document,
    url,
    host: publicHost(url),
    meta: new MetaTags(elements, vocabularies(links)),
    links: (relation) => links.get(relation) ?? [],
  };
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
