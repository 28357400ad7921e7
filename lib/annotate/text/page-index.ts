/** The text of a page and the index over its words: what anchoring and describing search in. */

import { PageText } from './page-text.ts';
import { WordPairs } from './word-pairs.ts';

export class PageIndex {
  readonly text: PageText;
  readonly pairs: WordPairs;

  constructor(readonly root: Node) {
    this.text = new PageText(root);
    this.pairs = new WordPairs(this.text.folded);
  }

  /** Each `yield` is a place to pause; the index is whole after the last. */
  *build(): Generator<void> {
    yield* this.text.read();
    yield* this.pairs.build();
  }
}

/** In one go: about 30 ms for a page of a megabyte. */
export function indexPage(root: Node): PageIndex {
  const index = new PageIndex(root);
  const steps = index.build();
  while (!steps.next().done);
  return index;
}
