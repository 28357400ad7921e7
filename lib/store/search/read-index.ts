/** Reads the index: segments, what is not in one yet, less what is dead. In one transaction. */

import type { Database } from '../db.ts';
import type { BlockRow, SegmentRow, TailRow } from '../library-rows.ts';
import { type Numbers, sorted } from './numbers.ts';
import { entriesIn } from './segments.ts';
import { keptBeginning, mark } from './terms.ts';

export interface IndexReader {
  having(term: string): Promise<Numbers>;
  /** With a word that begins so. */
  beginning(letters: string): Promise<Numbers>;
  /** Each term that begins so, with how many have it. */
  counts(start: string): Promise<Map<string, number>>;
}

export const indexTables = (db: Database) => [db.segments, db.blocks, db.tail, db.dead];

/** Inside a transaction that reads `indexTables`. */
export async function readIndex(db: Database): Promise<IndexReader> {
  const [segments, tail, deadOnes] = await Promise.all([
    db.segments.toArray(),
    db.tail.toArray(),
    db.dead.toCollection().primaryKeys(),
  ]);
  const dead = new Set(deadOnes);

  async function collect(
    start: string,
    isWanted: (term: string) => boolean,
    take: (term: string, numbers: number[]) => void,
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

  async function gather(start: string, isWanted: (term: string) => boolean): Promise<number[]> {
    const all: number[] = [];
    await collect(start, isWanted, (_, numbers) => {
      for (const n of numbers) all.push(n);
    });
    return all;
  }

  return {
    async having(term) {
      const all = await gather(term, (one) => one === term);
      return sorted([...all, ...inTail(tail, `\n${term}\n`)]);
    },
    async beginning(letters) {
      const kept = mark.begins(letters);
      const isShort = letters.length <= keptBeginning;
      const all = isShort
        ? await gather(kept, (one) => one === kept)
        : await gather(letters, (one) => one.startsWith(letters));
      return sorted([...all, ...inTail(tail, `\n${letters}`)]);
    },
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

function inTail(tail: readonly TailRow[], text: string): number[] {
  return tail.filter(({ terms }) => terms.includes(text)).map(({ n }) => n);
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
