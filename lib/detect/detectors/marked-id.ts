/** Attributes that hold an id: `data-doi`, unAPI's `abbr`. They count when they all name one work. */

import { parseDoi } from '../../work/ids/doi.ts';
import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { isJournalism } from '../page-signs.ts';

const most = 50;

export const markedId: Detector = {
  id: 'marked-id',
  rank: 66,
  reads: 'body',
  detect(page) {
    const elements = firstElements(page.document.querySelectorAll('[data-doi]'), most);
    const abbreviations = firstElements(page.document.getElementsByClassName('unapi-id'), most);
    const values = [
      ...elements.map((element) => element.getAttribute('data-doi')),
      ...abbreviations.map((element) => element.getAttribute('title')),
    ];
    const ids = new Set(values.map((value) => parseDoi(value ?? '')).filter((id) => id !== null));
    const [id] = ids;
    // News of research carry the badge of an altmetrics service for the paper they report.
    if (!id || ids.size > 1 || isJournalism(page)) return [];
    return [{ ids: [id], confidence: 0.6, detail: `data-doi: ${id.slice('doi:'.length)}` }];
  },
};
