/** Whether it pays to look for passages again after a part of the page has changed. */

import { quoteOf } from './quote-of.ts';
import type { Selector } from './selectors.ts';
import { FoldedText } from './text/folded-text.ts';
import { textOfPage } from './text/text-of-page.ts';

/** Share of a quote's pairs of words that have to be there; the rest may come later. */
const enough = 0.25;
/** Characters of new text; with more, looking is the quickest way to know. */
const mostText = 200_000;

export function mayHold(touched: readonly Node[], missing: readonly Selector[][]): boolean {
  const text = new FoldedText();
  let length = 0;
  for (const node of outermost(touched)) {
    for (const piece of textOfPage(node)) {
      text.append(piece.node.data, 0);
      text.breakWord();
      length += piece.node.length;
      if (length > mostText) return true;
    }
  }
  text.end();
  const pairs = pairsOf(text);
  return missing.some((selectors) => {
    const quote = new FoldedText();
    quote.append(quoteOf({ selectors }), 0);
    quote.end();
    const wanted = [...pairsOf(quote)];
    // A quote of a word, in part perhaps, says too little to rule anything out.
    if (wanted.length === 0) return length > 0;
    return wanted.filter((pair) => pairs.has(pair)).length >= enough * wanted.length;
  });
}

function pairsOf({ words }: FoldedText): Set<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < words.length; i += 1)
    pairs.add(Math.imul(words.at(i), 31) ^ words.at(i + 1));
  return pairs;
}

/** Without those that are inside others. */
function outermost(nodes: readonly Node[]): Node[] {
  const all = new Set(nodes);
  return [...all].filter((node) => {
    for (let at = node.parentNode; at; at = at.parentNode) if (all.has(at)) return false;
    return true;
  });
}
