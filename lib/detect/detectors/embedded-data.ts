/** Data for the page's own program, where publishers without tags keep the id: `"doi":"10.…"`. */

import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isJournalism } from '../page-signs.ts';

const mostScripts = 60;
const longestScript = 300_000;
const doi = /["'.]?(?:article_?)?doi["']?\s*[:=]\s*["'](10\.[^"'\\]{4,120})["']/giu;
const isbn = /"isbn(?:_?13)?"\s*:\s*"((?:97[89])[\d-]{10,14})"/giu;

export const embeddedData: Detector = {
  id: 'embedded-data',
  rank: 75,
  reads: 'body',
  detect(page) {
    if (isJournalism(page)) return [];
    const scripts = firstElements(page.document.getElementsByTagName('script'), mostScripts);
    const texts = scripts
      .filter((script) => !script.hasAttribute('src'))
      .map((script) => script.textContent ?? '');
    const all = texts
      .filter((text) => text.length < longestScript)
      .join('\n')
      .slice(0, longestScript);
    const ids = only(all, doi, parseDoi) ?? only(all, isbn, parseIsbn);
    return ids ? [{ ids: [ids], confidence: 0.55, detail: `script: ${ids}` }] : [];
  },
};

/** The one id that the pattern finds; null when there are two. */
function only(
  text: string,
  pattern: RegExp,
  parse: (text: string) => WorkId | null,
): WorkId | null {
  const ids = new Set<WorkId>();
  for (const [, value = ''] of text.matchAll(pattern)) {
    const id = parse(value);
    if (id) ids.add(id);
    if (ids.size > 1) return null;
  }
  return Array.from(ids)[0] ?? null;
}
