/** Theses on an institute's own pages, which have no tags: an address of theses, and a PDF to read. */

import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isJournalism } from '../page-signs.ts';

/** One thesis has a number, a year or the like; the list of all has none. */
const address = /\/(?:thes[ie]s|dissertations?|etds?)\/(?:[^/]+\/)*[^/\d]*\d[^/]*\/?$/iu;
const mostLinks = 300;

export const thesisAddress: Detector = {
  id: 'thesis-address',
  rank: 76,
  reads: 'body',
  detect(page) {
    if (!address.test(page.url.pathname) || isJournalism(page)) return [];
    const links = firstElements(page.document.getElementsByTagName('a'), mostLinks);
    const toPdf = links.some((link) =>
      /\bpdf\b/iu.test(
        `${link.getAttribute('href') ?? ''} ${(link.textContent ?? '').slice(0, 60)}`,
      ),
    );
    return toPdf ? [{ kind: 'thesis', confidence: 0.55, detail: `address: ${page.url.href}` }] : [];
  },
};
