/** Reads the index: segments, what is not in one yet, less what is dead. In one transaction. */

import type { Database } from '../db.ts';
import type { BlockRow, SegmentRow, TailRow } from '../library-rows.ts';
import { concatenated, type Numbers, unionOf } from './numbers.ts';
import { entriesIn } from './segments.ts';
import { keptBeginning, mark } from './terms.ts';

export interface IndexReader {
  having(term: string): Promise<Numbers>;
  /** With a word that begins so. */
  beginning(letters: string): Promise<Numbers>;
  /** With any of these terms, which all begin so. */
  any(start: string, terms: ReadonlySet<string>): Promise<Numbers>;
  /** With any term that begins so. */
  starting(start: string): Promise<Numbers>;
  /** Each term that begins so, with how many have it. */
  counts(start: string): Promise<Map<string, number>>;
}

export const indexTables = (db: Database) => [db.segments, db.blocks, db.tail, db.dead];

/** Inside a transaction that reads `indexTables`. */
export async function readIndex(db: Database): Promise<IndexReader> {
  const [segments, tail, deadOnes] = await Promise.all([
    db.segments.toArray().then((rows) => rows.toSorted((one, two) => one.from - two.from)),
    db.tail.toArray(),
    db.dead.toCollection().primaryKeys(),
  ]);
  const dead = new Set(deadOnes);

  async function collect(
    start: string,
    isWanted: (term: string) => boolean,
    take: (term: string, numbers: Numbers) => void,
  ): Promise<void> {
    const places = segments.flatMap((segment) =>
      blocksWith(segment, start).map((at) => ({ segment, at })),
    );
    const blocks = await db.blocks.bulkGet(
      places.map(({ segment, at }): [number, number] => [segment.id, at]),
    );
    for (const [at, block] of blocks.entries()) {
      const base = places[at]?.segment.from;
      if (!block || base === undefined || !mayHave(block, start)) continue;
      for (const [term, numbers] of entriesIn(block, base, isWanted))
        take(term, dead.size > 0 ? numbers.filter((n) => !dead.has(n)) : numbers);
    }
  }

  /** Of one term: from segment to segment the numbers ascend, and those of the tail are last. */
  async function having(term: string, tailText: string): Promise<Numbers> {
    const lists: Numbers[] = [];
    await collect(
      term,
      (one) => one === term,
      (_, numbers) => lists.push(numbers),
    );
    return concatenated([...lists, inTail(tail, tailText)]);
  }

  async function any(start: string, isWanted: (term: string) => boolean): Promise<Numbers> {
    const hits = tail.filter(({ terms }) => terms.split('\n').some(isWanted));
    const lists: Numbers[] = [Uint32Array.from(hits.map(({ n }) => n))];
    await collect(start, isWanted, (_, numbers) => lists.push(numbers));
    return unionOf(lists);
  }

  return {
    having: (term) => having(term, `\n${term}\n`),
    async beginning(letters) {
      const tailText = `\n${letters}`;
      if (letters.length <= keptBeginning) return having(mark.begins(letters), tailText);
      return any(letters, (one) => one.startsWith(letters));
    },
    any: (start, terms) => any(start, (one) => terms.has(one)),
    starting: (start) => any(start, (one) => one.startsWith(start)),
    async counts(start) {
      const counts = new Map<string, number>();
      const more = (term: string, count: number) =>
        counts.set(term, (counts.get(term) ?? 0) + count);
      await collect(
        start,
        (one) => one.startsWith(start),
        (term, numbers) => more(term, numbers.length),
      );
      for (const { terms } of tail)
        for (const term of terms.split('\n')) if (term.startsWith(start)) more(term, 1);
      return counts;
    },
  };
}

function inTail(tail: readonly TailRow[], text: string): Numbers {
  return Uint32Array.from(tail.filter(({ terms }) => terms.includes(text)).map(({ n }) => n));
}

/** Which blocks may have terms that begin so: from the last that starts before, as long as they do. */
function blocksWith({ firsts }: SegmentRow, start: string): number[] {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found = low > 0 ? [low - 1] : [];
  for (const [at, first] of firsts.entries()) {
    if (at >= low && !first.startsWith(start)) break;
    if (at >= low) found.push(at);
  }
  return found;
}

function mayHave({ terms }: BlockRow, start: string): boolean {
  return terms.startsWith(start) || terms.includes(`\n${start}`);
}
