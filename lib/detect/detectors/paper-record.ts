/** Papers by the labelled fields of a repository's or journal's page: DOI, keywords, abstract. */

import { parseDoi } from '../../work/ids/doi.ts';
import type { Detector } from '../detector.ts';
import { hasSign, isJournalism } from '../page-signs.ts';
import type { Field } from '../record-fields.ts';

const typical: readonly Field[] = ['doi', 'keywords', 'abstract', 'journal', 'citation'];

const pdf = 'a[href*=".pdf" i], a[href*="/pdf" i]';

export const paperRecord: Detector = {
  id: 'paper-record',
  rank: 72,
  reads: 'body',
  detect(page) {
    if (isJournalism(page)) return [];
    const fields = page.fields();
    const labels = typical.filter((field) => fields.has(field));
    const values = typical.flatMap((field) => fields.get(field) ?? []);
    const dois = new Set(values.flatMap(doisIn));
    const [doi] = dois;
    if (doi && dois.size === 1) {
      // Whoever writes about a paper gives its DOI too.
      if (labels.length === 1 && !hasSign(page, 'paper')) return [];
      return [
        { ids: [doi], confidence: labels.length > 1 ? 0.65 : 0.55, detail: `DOI: ${doi.slice(4)}` },
      ];
    }
    if (labels.length < 3 || dois.size > 1 || !page.document.querySelector(pdf)) return [];
    return [{ kind: 'paper', confidence: 0.55, detail: `fields: ${labels.join(', ')}` }];
  },
};

function doisIn(text: string) {
  const start = text.search(/10\.\d{4,9}\//u);
  return (start === -1 ? null : parseDoi(text.slice(start))) ?? [];
}
