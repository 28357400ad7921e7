/** The flag by which publishers' own programs know an open article: `"isOpenAccess":true`. */

import { firstElements } from '../first-elements.ts';
import type { Page } from '../page.ts';
import type { AccessSign } from './sign.ts';

const mostScripts = 60;
const longest = 200_000;
/** IEEE Xplore and ScienceDirect have no tag for it. */
const flag = /"(?:isOpenAccess|openAccess|isOpenAccessArticle)"\s*:\s*(true|false)/gu;

/** Where both values occur, one is about another article: then it says nothing. */
export function flagged({ document }: Page): AccessSign | null {
  const scripts = firstElements(document.getElementsByTagName('script'), mostScripts);
  const found = scripts.flatMap((script) =>
    Array.from((script.textContent ?? '').slice(0, longest).matchAll(flag)),
  );
  const [first] = found;
  if (!first || found.some(([, value]) => value !== first[1])) return null;
  const state = first[1] === 'true' ? 'open' : 'closed';
  return { state, rule: 'declared', detail: first[0] };
}
