/** Finds annotated passages again, on a page that may have changed since. */

import { shortestInexact } from './match/accept.ts';
import { type Candidate, exactCandidate } from './match/candidate.ts';
import { type Circumstances, decide, leastToCount } from './match/decide.ts';
import { exactOccurrences } from './match/exact.ts';
import { type Query, readQuery } from './match/query.ts';
import { inexactCandidates } from './match/inexact.ts';
import { support } from './match/support.ts';
import { pathOf, spanByPosition, spanByTree } from './positions.ts';
import { chooseByPlace, isPlausiblePlace, type Place } from './match/tie.ts';
import type { Selector } from './selectors.ts';
import { indexPage, type PageIndex } from './text/page-index.ts';
import type { Span } from './text/page-text.ts';

export interface Anchored {
  range: Range;
  /**
   * 1: the quote letter by letter. Below: the share of its words that were found. 0.5: the
   * selectors quote nothing, so that where they point to could not be checked.
   */
  quality: number;
}

export interface Anchorer {
  /** Null: orphaned, for the passage is gone, or several places could be it. */
  anchor(selectors: Selector[]): Anchored | null;
}

const unchecked = 0.5;
/** An exact place whose surroundings agree this well needs no comparison with inexact ones. */
const beyondDoubt = 0.85;

/** Reads and indexes the text of the page now; changes made to it later are not seen. */
export function createAnchorer(root: Node): Anchorer {
  return new PageAnchorer(indexPage(root));
}

export class PageAnchorer implements Anchorer {
  readonly #index: PageIndex;

  constructor(index: PageIndex) {
    this.#index = index;
  }

  /** Where it was, if it and its surroundings stand there as they did; needs no index of words. */
  anchorUnmoved(selectors: Selector[]): Anchored | undefined {
    const span = spanByPosition(selectors, this.#index.text);
    const query = span && readQuery(selectors);
    if (!query || !this.#isUnchanged(query, span)) return undefined;
    return this.#anchored(span, 1) ?? undefined;
  }

  anchor(selectors: Selector[]): Anchored | null {
    const { text, root } = this.#index;
    const byPosition = spanByPosition(selectors, text);
    const query = readQuery(selectors);
    if (!query) {
      const span = spanByTree(selectors, text, root) ?? byPosition;
      return span ? this.#anchored(span, unchecked) : null;
    }
    if (byPosition && this.#isUnchanged(query, byPosition)) return this.#anchored(byPosition, 1);
    const found = this.#find(query, () => ({
      byPosition,
      byTree: spanByTree(selectors, text, root),
      path: pathOf(selectors),
    }));
    if (!found) return null;
    const { from, to } = text.offsetsOfUnits(found.start, found.end);
    return this.#anchored({ from, to }, found.quote);
  }

  /** Whether the quote stands where it stood, and its surroundings around it. */
  #isUnchanged(query: Query, span: Span): boolean {
    const { folded } = this.#index.text;
    const start = folded.unitAt(span.from);
    const length = query.text.units.length;
    return (
      folded.unitAt(span.to) - start === query.end - query.start &&
      folded.units.equal(start - query.start, query.text.units, 0, length)
    );
  }

  #find(query: Query, placeOf: () => Place): Candidate | undefined {
    const index = this.#index;
    const { isDistinctive } = query;
    const length = query.end - query.start;
    let known: Place | undefined;
    const place = (): Place => (known ??= placeOf());
    const circumstances: Circumstances = {
      isDistinctive,
      hasTwins: query.hasTwins,
      length,
      breakTie: (alike) => chooseByPlace(alike, index.text, place()),
      isPlausiblePlace: (candidate) => isPlausiblePlace(candidate, index.text, place()),
    };
    const exact = exactOccurrences(query, index).map((at) => exactCandidate(query, index, at));
    const isClear =
      isDistinctive !== false && exact.some((candidate) => support(candidate) >= beyondDoubt);
    if (isClear) return decide(exact, circumstances);
    const inexact = inexactCandidates(query, index);
    const isShort = length < shortestInexact;
    const others = isShort ? inexact.filter(({ quote }) => quote < leastToCount) : inexact;
    return decide([...exact, ...others], circumstances);
  }

  #anchored(span: Span, quality: number): Anchored | null {
    const range = this.#index.text.range(span.from, span.to);
    return range ? { range, quality } : null;
  }
}
