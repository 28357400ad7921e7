/**
 * The id that stands by itself near the title, as journals without tags print it: a line with `doi:10.…`,
 * `https://doi.org/10.…` or `arXiv:1706.03762` and hardly a word more. The weakest evidence of all.
 */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import type { WorkId } from '../../work/work-id.ts';
import type { Detector } from '../detector.ts';
import { hasSign, isJournalism } from '../page-signs.ts';
import { isInReferences } from '../reference-list.ts';
import { isShown, textNodes } from '../text-nodes.ts';

/** Texts behind the start of the title that are looked at. */
const near = 60;
const mostTexts = 500;
const longestLine = 160;
const line =
  /^(?:(?:doi|digital object identifier|crossref|link|url|permalink|available at|cite as|preprint)\W{0,3}){0,2}(?<id>(?:https?:\/\/(?:dx\.)?doi\.org\/|doi\W{0,3})10\.\d{4,9}\/\S+|arxiv:\s?[\w.-]+(?:\/\d{7})?)(?:\s*\[[\w.-]+\])?\W{0,2}$/iu;

export const nearTitle: Detector = {
  id: 'near-title',
  rank: 82,
  reads: 'body',
  detect(page) {
    const [heading] = page.document.getElementsByTagName('h1');
    if (!heading || !hasSign(page, 'paper') || isJournalism(page)) return [];
    const found = new Map<WorkId, string>();
    let left = near;
    textNodes(page.document.body, mostTexts, (text, node) => {
      const isBefore = left === near && !heading.contains(node);
      if (isBefore) return true;
      left -= 1;
      const said = text.length > longestLine ? undefined : line.exec(text)?.groups?.['id'];
      const id = said === undefined ? null : idIn(said);
      if (id && isShown(node) && !isInReferences(node.parentElement)) found.set(id, text);
      return left > 0;
    });
    const [entry] = found;
    if (!entry || found.size > 1) return [];
    const [id, text] = entry;
    return [{ ids: [id], confidence: 0.5, detail: text }];
  },
};

function idIn(text: string): WorkId | null {
  return /^arxiv/iu.test(text) ? parseArxiv(text) : parseDoi(text);
}
