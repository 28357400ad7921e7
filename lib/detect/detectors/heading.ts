/** The page's heading, for works whose better sources give no title. */

import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import type { Page } from '../page.ts';
import { plainText } from '../plain-text.ts';

const mostHeadings = 5;

export const heading: Detector = {
  id: 'heading',
  rank: 99,
  reads: 'body',
  detect(page) {
    const title = cleanTitle(page);
    return title ? [{ title, confidence: 0, detail: `heading: ${title}` }] : [];
  },
};

function cleanTitle({ document, meta }: Page): string {
  const given = plainText(meta.first('og:title', 'twitter:title') ?? document.title);
  const headings = firstElements(document.getElementsByTagName('h1'), mostHeadings).map((element) =>
    plainText(element.textContent ?? ''),
  );
  // A heading that the title holds is the title without the name of the site. That name may be a heading too.
  const [own] = headings
    .filter((text) => text.length > 3 && given.toLowerCase().includes(text.toLowerCase()))
    .toSorted((a, b) => b.length - a.length);
  if (own) return own;
  const site = meta.first('og:site_name');
  const shorter = given.replace(/(?<!\s)\s+[|–—·»-]\s+[^|–—·»]{2,40}$/u, '');
  return site && given.toLowerCase().endsWith(site.toLowerCase())
    ? shorter
    : given || (headings[0] ?? '');
}
