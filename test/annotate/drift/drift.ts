/** One trial: describes passages of a page, changes a copy of it, and sees where they are found. */

import { createAnchorer, describe, type Selector } from '../../../lib/annotate/index.ts';
import { editHeavily, editLightly, removeWords } from './mutate.ts';
import { Chance } from './random.ts';
import { inkIn, inkSpan, measure, rangeOfInk, splitIntoWords } from './words-of-page.ts';

export type Drift = 'unchanged' | 'light' | 'heavy' | 'removed';

export interface Tally {
  right: number;
  wrong: number;
  orphaned: number;
}

export interface Miss {
  drift: Drift;
  quote: string;
  found: string | null;
  truth: string;
}

interface Passage {
  words: readonly Text[];
  from: number;
  to: number;
}

export function tryDrift(
  body: Element,
  drift: Drift,
  passagesPerPage: number,
  seed: number,
  onMiss: (miss: Miss) => void = () => {},
): Tally {
  const chance = new Chance(seed);
  const copy = body.cloneNode(true) as Element;
  const words = splitIntoWords(copy);
  const tally: Tally = { right: 0, wrong: 0, orphaned: 0 };
  const passages = drawPassages(copy, words, passagesPerPage, chance);
  const described = describeAll(body, passages);
  change(copy, words, passages, drift, chance);

  const spans = passages.map(truthOf(copy));
  copy.normalize();
  const places = measure(copy);
  const anchorer = createAnchorer(copy);
  for (const [i, selectors] of described.entries()) {
    const span = spans[i];
    if (span === undefined) continue;
    const found = anchorer.anchor(selectors);
    const verdict = judge(found && inkSpan(found.range, places), span, drift);
    tally[verdict] += 1;
    if (verdict === (drift === 'removed' ? 'orphaned' : 'right')) continue;
    const truth = span ? rangeOfInk(copy, ...span, places).toString() : '';
    const quote = selectors
      .map((s) => ('exact' in s ? `${s.prefix} [${s.exact}] ${s.suffix}` : ''))
      .join('');
    onMiss({ drift, quote, found: found && `${found.quality} ${found.range.toString()}`, truth });
  }
  return tally;
}

/** The selectors of passages that were described before: each kind of drift draws the same. */
const known = new WeakMap<Element, Map<string, Selector[]>>();

function describeAll(body: Element, passages: readonly Passage[]): Selector[][] {
  const kept = known.get(body) ?? new Map<string, Selector[]>();
  known.set(body, kept);
  const places = measure(body);
  return passages.map(({ from, to }) => {
    const selectors =
      kept.get(`${from}-${to}`) ?? describe(rangeOfInk(body, from, to, places), body);
    kept.set(`${from}-${to}`, selectors);
    return selectors;
  });
}

function change(
  copy: Element,
  words: readonly Text[],
  passages: readonly Passage[],
  drift: Drift,
  chance: Chance,
): void {
  if (drift === 'removed') for (const passage of passages) removeWords(passage.words);
  if (drift === 'light' || drift === 'removed') editLightly(copy, words, chance);
  if (drift === 'removed') for (const passage of passages) removeWords(passage.words);
  if (drift === 'heavy') editHeavily(copy, words, chance);
}

/** Passages of 3 to 60 words that do not overlap, with at least 20 characters. */
function drawPassages(
  copy: Element,
  words: readonly Text[],
  count: number,
  chance: Chance,
): Passage[] {
  const places = measure(copy);
  const taken = new Set<Text>();
  const passages: Passage[] = [];
  for (let tries = 0; tries < count * 5 && passages.length < count; tries += 1) {
    const first = chance.below(words.length);
    const chosen = words.slice(first, first + 3 + chance.below(chance.happens(0.5) ? 12 : 58));
    const [head, tail] = [chosen[0], chosen.at(-1)];
    if (!head || !tail || chosen.some((word) => taken.has(word))) continue;
    if (chosen.map((word) => word.data).join(' ').length < 20) continue;
    for (const word of chosen) taken.add(word);
    const from = places.get(head) ?? 0;
    passages.push({ words: chosen, from, to: (places.get(tail) ?? 0) + inkIn(tail.data) });
  }
  return passages;
}

/** Where the passage is now; null when it is gone, undefined when it was torn to pieces. */
function truthOf(copy: Element): (passage: Passage) => [number, number] | null | undefined {
  const places = measure(copy);
  return ({ words }) => {
    const left = words.filter((word) => copy.contains(word) && word.data.trim() !== '');
    const [head, tail] = [left[0], left.at(-1)];
    if (!head || !tail) return null;
    const starts = left.map((word) => places.get(word) ?? 0);
    const isInOrder = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
    const [from, to] = [places.get(head) ?? 0, (places.get(tail) ?? 0) + inkIn(tail.data)];
    const ink = left.reduce((sum, word) => sum + inkIn(word.data), 0);
    return isInOrder && to - from < ink + 1200 ? [from, to] : undefined;
  };
}

/** Right: the same place but for an edge of a word or two, where words at the edge have changed. */
function judge(
  found: [number, number] | null,
  truth: [number, number] | null,
  drift: Drift,
): keyof Tally {
  if (!found) return 'orphaned';
  if (!truth) return 'wrong';
  const [from, to] = [Math.max(found[0], truth[0]), Math.min(found[1], truth[1])];
  const all = Math.max(found[1], truth[1]) - Math.min(found[0], truth[0]);
  const needed = drift === 'unchanged' ? 1 : 0.75;
  return (to - from) / all >= needed ? 'right' : 'wrong';
}
