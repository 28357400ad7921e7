/** The page's heading, for works whose better sources give no title. */

import type { Detector } from '../detector.ts';
import type { Page } from '../page.ts';
import { plainText } from '../plain-text.ts';

export const heading: Detector = {
  id: 'heading',
  rank: 99,
  reads: 'body',
  detect(page) {
    const title = cleanTitle(page);
    return title ? [{ title, confidence: 0, detail: `heading: ${title}` }] : [];
  },
};

function cleanTitle(page: Page): string {
  const { document, meta } = page;
  const given = plainText(meta.first('og:title', 'twitter:title') ?? document.title);
  const headings = document.getElementsByTagName('h1');
  const own = plainText(headings[0]?.textContent ?? '');
  // A heading that the title begins with is the title without the name of the site.
  if (own.length > 3 && given.toLowerCase().includes(own.toLowerCase())) return own;
  const site = meta.first('og:site_name');
  const shorter = given.replace(/\s+[|–—·»-]\s+[^|–—·»]{2,40}$/u, '');
  return site && given.toLowerCase().endsWith(site.toLowerCase())
    ? plainText(shorter)
    : given || own;
}
