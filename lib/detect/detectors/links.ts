/** Links in the head that name the page's work: signposting's `cite-as` (RFC 8574, https://signposting.org) and `canonical`. */

import { parseArxiv } from '../../work/ids/arxiv.ts';
import { parseDoi } from '../../work/ids/doi.ts';
import type { Clue, Detector } from '../detector.ts';
import type { Page } from '../page.ts';
import { kindFromWord } from '../kind-from-word.ts';
import { idInAddress } from '../id-in-address.ts';

export const links: Detector = {
  id: 'links',
  rank: 30,
  reads: 'head',
  detect(page) {
    const kind = kindOf(page);
    return [
      ...page
        .links('cite-as')
        .slice(0, 1)
        .flatMap((href) => {
          const id = parseDoi(href) ?? parseArxiv(href);
          return id ? [{ ...kind, ids: [id], confidence: 0.95, detail: `cite-as: ${href}` }] : [];
        }),
      ...[page.links('canonical')[0], page.meta.first('og:url')].flatMap((href): Clue[] => {
        const id = href === undefined ? null : idInAddress(href);
        return id ? [{ ids: [id], confidence: 0.75, detail: `canonical: ${href}` }] : [];
      }),
    ];
  },
};

/** Signposting's `type` is of schema.org; one is of the page, `AboutPage`, another of the work. */
function kindOf(page: Page): Partial<Clue> {
  const kind = page
    .links('type')
    .filter((type) => /schema\.org\//u.test(type))
    .map((type) => kindFromWord(type.replace(/^.*\//u, '')))
    .find(Boolean);
  return kind ? { kind } : {};
}
