/** The id of last resort: a page's own address, of whose query only what names the work is kept. */

import { parseUrl } from '../work/ids/url.ts';
import type { WorkId } from '../work/work-id.ts';

/** `id`, `articleId`, `abstract_id`, and words by which catalogues and journals number their pages. */
const naming =
  /^(?:\w*id|\w*(?:number|num|nr|no)|\w*doi|isbn\d*|issn|oclc|lccn|ppn|urn|hdl|handle|uri|arnumber|article|book|chapter|paper|thesis|report|doc(?:ument)?|record|rec|item|itemname|title|name|package|pkg|project|software|app|product|p)$/iu;
/** Those among them that name a reader, a visit, an advertisement, or a part of the page. */
const other =
  /^(?:\w*_)?(?:s|u|ses?sion|user|usr|member|client|customer|account|visit|visitor|person|profile|login|auth|device|track|tracking|request|trace|correlation|transaction|campaign|aff|affiliate|partner|referr?er|ad|cl|fbcl|gcl|msclk|igsh|cmp|order|cart|guest|reader|subscription|subscriber|token|key|card|invite|share|search|query|page(?=_?n))_?(?:id|number|num|nr|no|name)$/iu;
const longestValue = 120;
const mostMixed = 14;

/**
 * Null for addresses that nobody else could open. What is left out may be the reader's secret or the
 * way they came; both would make one work many. The order of what is kept says nothing.
 */
export function pageAddress(url: URL): WorkId | null {
  const query = [...url.searchParams]
    .filter(([name, value]) => isNumber(name, value) || (isName(name) && isPublic(value)))
    .map(
      ([name, value]) => `${encodeURIComponent(name)}${value && `=${encodeURIComponent(value)}`}`,
    );
  const distinct = [...new Set(query.toSorted())];
  return parseUrl(
    url.origin + url.pathname + (distinct.length > 0 ? `?${distinct.join('&')}` : ''),
  );
}

/** The whole query is a number: `pl.cgi?542125`. */
function isNumber(name: string, value: string): boolean {
  return value === '' && /^\d{1,12}$/u.test(name);
}

function isName(name: string): boolean {
  return naming.test(name) && !other.test(name);
}

/** Keys of sessions and shared links are long and mixed; ids are numbers, words, or short. */
function isPublic(value: string): boolean {
  const pieces = value.split(/[-._:/+~()\s]+/u).filter(Boolean);
  const mixed = pieces.filter((piece) => !/^(?:\d{1,14}|\p{L}{1,30})$/u.test(piece));
  return (
    value.length <= longestValue &&
    pieces.length > 0 &&
    mixed.every((piece) => /^[\p{L}\d]+$/u.test(piece)) &&
    mixed.join('').length <= mostMixed
  );
}
