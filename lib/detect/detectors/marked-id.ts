/** Attributes that hold an id: `data-doi`, unAPI's `abbr`. They count when they all name one work. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import { parseIsbn } from '../../work/ids/isbn.ts';
import { parsePmid } from '../../work/ids/pmid.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isJournalism } from '../page-signs.ts';
import { bareTitle } from '../plain-text.ts';

const most = 50;

export const markedId: Detector = {
  id: 'marked-id',
  rank: 66,
  reads: 'body',
  detect(page) {
    const elements = firstElements(page.document.querySelectorAll('[data-doi]'), most);
    const abbreviations = firstElements(page.document.querySelectorAll('.unapi-id'), most);
    const ids = new Set([
      ...elements.flatMap((element) => parseDoi(element.getAttribute('data-doi') ?? '') ?? []),
      ...abbreviations.flatMap((element) => inUnapi(element.getAttribute('title') ?? '') ?? []),
    ]);
    const [id] = ids;
    // News of research carry the badge of an altmetrics service for the paper they report.
    if (!id || ids.size > 1 || isJournalism(page)) return [];
    if (abbreviations.length === 0 && !elements.some(isOfHeading)) return [];
    const name = abbreviations.length > 0 ? 'unapi-id' : 'data-doi';
    return [{ ids: [id], confidence: 0.6, detail: `${name}: ${id.slice(id.indexOf(':') + 1)}` }];
  },
};

/** https://unapi.info: any id, but without a cue a number is the catalogue's own. */
function inUnapi(value: string): WorkId | null {
  if (/isbn/iu.test(value)) return parseIsbn(value);
  if (/pmid|pubmed/iu.test(value)) return parsePmid(value);
  return /arxiv/iu.test(value) ? parseArxiv(value) : parseDoi(value);
}

const longestTitle = 500;

/** On or around the page's heading, in one header with it, or bearing its words: else of a teaser. */
function isOfHeading(element: Element): boolean {
  const [heading] = element.ownerDocument.getElementsByTagName('h1');
  if (!heading) return false;
  const around = element.closest('h1, header, [class*="header" i]') ?? element;
  const title = bareTitle(heading.textContent?.slice(0, longestTitle) ?? '');
  return (
    around.contains(heading) ||
    (title !== '' &&
      bareTitle(element.textContent?.slice(0, longestTitle * 4) ?? '').includes(title))
  );
}
