/** Words by which publishers sell or give access, in the main part of the page only. */

import type { Page } from '../page.ts';
import { isShown, textNodes } from '../text-nodes.ts';
import type { AccessSign } from './sign.ts';

const given =
  /^(?:open access|free access|free (?:full text|article|to read)|you have (?:full )?access|full access)$/iu;
const institution =
  /^(?:access provided by|you have access to this|institutional access provided)/iu;
const sold =
  /^(?:get (?:full )?access|buy (?:this )?(?:article|pdf|chapter|e?book)|purchase(?: (?:this )?(?:pdf|article|access|chapter|digital))?|rent (?:this )?(?:article|pdf)|access through your (?:institution|organization)|check access|log in to (?:view|read)|subscribe to (?:journal|read|access)|get access to the full|in den warenkorb|add to (?:cart|basket)|ajouter au panier|añadir a la cesta|aggiungi al carrello)/iu;
const mostNodes = 1500;
const longestButton = 60;
const aside =
  'nav, header nav, footer, aside, li li, [class*="related" i], [class*="recommend" i], [class*="menu" i], [class*="footer" i]';

export function wording({ document }: Page): AccessSign | null {
  const signs: AccessSign[] = [];
  textNodes(document.body, mostNodes, (text, node) => {
    const state = text.length > longestButton ? null : stateOf(text);
    if (state && isShown(node) && !node.parentElement?.closest(aside)) {
      signs.push({ state, rule: 'wording', detail: text });
    }
    return signs.length <= 4;
  });
  // Pages that say "open access" of the article also sell reprints.
  return signs.find(({ state }) => state !== 'closed') ?? signs[0] ?? null;
}

function stateOf(text: string): AccessSign['state'] | null {
  if (given.test(text)) return 'open';
  if (institution.test(text)) return 'yours';
  return sold.test(text) ? 'closed' : null;
}
