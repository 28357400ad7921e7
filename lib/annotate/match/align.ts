/** Pairs each word of the query with the word of the page that it became, along a chain of seeds. */

import type { FoldedText } from '../text/folded-text.ts';
import type { Chain } from './chains.ts';

/** Word pairs compared in one gap; more are left unpaired. It bounds the time of the search. */
const largestTable = 40_000;
/** Words looked at beyond the ends of a chain, more than the query has left there. */
const slack = 6;

/** For each word of the query the index of its word in the page, or -1. */
export function alignAlong(chain: Chain, query: FoldedText, page: FoldedText): Int32Array {
  const pairing = new Int32Array(query.words.length).fill(-1);
  for (const { word, place } of chain) {
    pairing[word] = place;
    pairing[word + 1] = place + 1;
  }
  const last = query.words.length;
  const [head, tail] = [chain[0], chain.at(-1)];
  if (!head || !tail) return pairing;
  let word = -1;
  let place = Math.max(head.place - head.word - slack, 0) - 1;
  for (let next = 0; next <= last; next += 1) {
    const end = Math.min(tail.place + (last - tail.word) + slack, page.words.length);
    const nextPlace = next === last ? end : (pairing[next] ?? -1);
    if (nextPlace < 0) continue;
    alignGap(pairing, query, word + 1, next, page, place + 1, nextPlace);
    word = next;
    place = nextPlace;
  }
  return pairing;
}

/** Pairs what is equal from both ends inwards, then the rest by longest common subsequence. */
function alignGap(
  pairing: Int32Array,
  query: FoldedText,
  word: number,
  wordEnd: number,
  page: FoldedText,
  place: number,
  placeEnd: number,
): void {
  let [w, p, we, pe] = [word, place, wordEnd, placeEnd];
  const isOpen = (): boolean => w < we && p < pe;
  while (isOpen() && query.words.at(w) === page.words.at(p)) {
    pairing[w] = p;
    w += 1;
    p += 1;
  }
  while (isOpen() && query.words.at(we - 1) === page.words.at(pe - 1)) {
    we -= 1;
    pe -= 1;
    pairing[we] = pe;
  }
  const [height, width] = [we - w, pe - p];
  if (height <= 0 || width <= 0 || height * width > largestTable) return;
  // lengths[i][j]: of the longest common subsequence of what follows i and j.
  const stride = width + 1;
  const lengths = new Uint16Array((height + 1) * stride);
  const at = (i: number, j: number): number => lengths[i * stride + j] ?? 0;
  const same = (i: number, j: number): boolean => query.words.at(w + i) === page.words.at(p + j);
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1)
      lengths[i * stride + j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < height && j < width;) {
    if (same(i, j)) {
      pairing[w + i] = p + j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}
