/** The DOI that a page without tags shows of itself: by its address, its tools or its mark-up. */

import { parseDoi } from '../../work/ids/doi.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Clue, Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isJournalism } from '../page-signs.ts';
import type { Page } from '../page.ts';

const most = 300;
/** `?doi=` links are a page's tools for its own work: cite, mail, share. */
const tool = /[?&]doi=(10\.[^&]+)/u;
const reference = /ref|cit|bib|footnote|related|recommend|footer|aside|nav|comment/iu;

export const shownDoi: Detector = {
  id: 'shown-doi',
  rank: 78,
  reads: 'body',
  detect(page) {
    if (isJournalism(page)) return [];
    const links = firstElements(page.document.querySelectorAll('a[href*="doi"]'), most);
    return byAddress(page, links) ?? byTools(links) ?? byMarkup(links) ?? [];
  },
};

/** Journals number their articles in the address and the DOI alike: `…/view/10274`, `fm.v25i10.10274`. */
function byAddress(page: Page, links: readonly Element[]): Clue[] | null {
  const numbers = page.url.pathname.match(/\d{4,}/gu) ?? [];
  const ids = new Set(links.map(idOf).filter((id) => id !== null));
  const own = [...ids].filter((id) =>
    numbers.some((number) => id.endsWith(number) && !id.endsWith(`/${number}`)),
  );
  const [id] = own;
  return id && own.length === 1 ? claim(id, 0.6) : null;
}

function byTools(links: readonly Element[]): Clue[] | null {
  const dois = links.map((link) => tool.exec(link.getAttribute('href') ?? '')?.[1]);
  const ids = dois
    .map((doi) => (doi === undefined ? null : parseDoi(doi)))
    .filter((id) => id !== null);
  const [id] = ids;
  return id && ids.length > 1 && ids.every((other) => other === id) ? claim(id, 0.6) : null;
}

/** A link to the resolver that the page's own mark-up calls its DOI, outside of references. */
function byMarkup(links: readonly Element[]): Clue[] | null {
  const named = links.filter(
    (link) =>
      /doi/iu.test(`${link.id} ${link.className} ${link.parentElement?.className ?? ''}`) &&
      !isWithin(link, reference),
  );
  const ids = new Set(named.map(idOf).filter((id) => id !== null));
  const [id] = ids;
  return id && ids.size === 1 ? claim(id, 0.55) : null;
}

function idOf(link: Element): WorkId | null {
  const href = link.getAttribute('href') ?? '';
  return /doi\.org\/|^doi:/u.test(href) ? parseDoi(href) : null;
}

/** Whether one of the ancestors is named like that, by tag, id or class. */
function isWithin(element: Element, name: RegExp): boolean {
  for (let node = element.parentElement, depth = 0; node && depth < 12; node = node.parentElement) {
    if (node.tagName === 'BODY') return false;
    if (name.test(`${node.tagName} ${node.id} ${node.getAttribute('class') ?? ''}`)) return true;
    depth += 1;
  }
  return false;
}

function claim(id: WorkId, confidence: number): Clue[] {
  return [{ ids: [id], confidence, detail: `link: https://doi.org/${id.slice(4)}` }];
}
