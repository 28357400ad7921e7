/** The flag by which publishers' own programs know an open article: `"isOpenAccess":true`. */

import { firstElements } from '../first-elements.ts';
import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

const mostScripts = 60;
const longest = 200_000;
/** IEEE Xplore and ScienceDirect have no tag for it. */
const flag = /"(?:isOpenAccess|openAccess|isOpenAccessArticle)"\s*:\s*(true|false)/u;

export function flagged({ document }: Page): AccessSign | null {
  for (const script of firstElements(document.getElementsByTagName('script'), mostScripts)) {
    const found = flag.exec((script.textContent ?? '').slice(0, longest));
    if (found) {
      const state = found[1] === 'true' ? 'open' : 'closed';
      return { state, rule: 'declared', detail: found[0] };
    }
  }
  return null;
}
