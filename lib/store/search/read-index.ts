/**
 * Reads the index: segments, what is not in one yet, less what is dead. All that a question needs is
 * read first, in two steps of one transaction; the answer is then made of it without waiting. Within
 * a live query Dexie loses its transaction in functions that wait for each other side by side.
 */

import { Dexie, type PromiseExtended } from 'dexie';
import type { Database } from '../db.ts';
import type { BlockRow, SegmentRow, TailRow } from '../library-rows.ts';
import { concatenated, type Numbers, unionOf } from './numbers.ts';
import { entriesIn } from './segments.ts';
import { keptBeginning, mark } from './terms.ts';

/** Answers about terms that begin as was said when it was read. */
export interface IndexReader {
  having(term: string): Numbers;
  /** With a word that begins so. */
  beginning(letters: string): Numbers;
  /** With any of these terms, which all begin so. */
  any(start: string, terms: ReadonlySet<string>): Numbers;
  /** With any term that begins so. */
  starting(start: string): Numbers;
  /** Each term that begins so, with how many have it. */
  counts(start: string): Map<string, number>;
}

export const indexTables = (db: Database) => [db.segments, db.blocks, db.tail, db.dead];

/** What must be read to know the notes with a word that begins so. */
export function startOf(letters: string): string {
  return letters.length <= keptBeginning ? mark.begins(letters) : letters;
}

/** `starts`: how the terms begin that will be asked for. */
export function readIndex(db: Database, starts: readonly string[]): PromiseExtended<IndexReader> {
  return db.transaction('r', indexTables(db), () =>
    Dexie.Promise.all([
      db.segments.toArray(),
      db.tail.toArray(),
      db.dead.toCollection().primaryKeys(),
    ]).then(([all, tail, dead]) => {
      const segments = all.toSorted((one, two) => one.from - two.from);
      const places = new Map<string, [segment: number, at: number]>();
      for (const start of starts)
        for (const segment of segments)
          for (const at of blocksWith(segment, start))
            places.set(`${segment.id} ${at}`, [segment.id, at]);
      return db.blocks.bulkGet([...places.values()]).then((rows) => {
        const blocks = new Map([...places.keys()].map((place, at) => [place, rows[at]]));
        return readerOf(segments, blocks, tail, new Set(dead));
      });
    }),
  );
}

function readerOf(
  segments: readonly SegmentRow[],
  blocks: ReadonlyMap<string, BlockRow | undefined>,
  tail: readonly TailRow[],
  dead: ReadonlySet<number>,
): IndexReader {
  function* entries(start: string, isWanted: (term: string) => boolean) {
    for (const segment of segments) {
      for (const at of blocksWith(segment, start)) {
        const block = blocks.get(`${segment.id} ${at}`);
        if (!block || !mayHave(block, start)) continue;
        for (const [term, numbers] of entriesIn(block, segment.from, isWanted))
          yield [term, dead.size > 0 ? numbers.filter((n) => !dead.has(n)) : numbers] as const;
      }
    }
  }

  /** Of one term: from segment to segment the numbers ascend, and those of the tail are last. */
  function having(term: string, tailText: string): Numbers {
    const lists = [...entries(term, (one) => one === term)].map(([, numbers]) => numbers);
    return concatenated([...lists, inTail(tail, tailText)]);
  }

  function any(start: string, isWanted: (term: string) => boolean): Numbers {
    const hits = tail.filter(({ terms }) => terms.split('\n').some(isWanted));
    const lists = [...entries(start, isWanted)].map(([, numbers]) => numbers);
    return unionOf([Uint32Array.from(hits.map(({ n }) => n)), ...lists]);
  }

  return {
    having: (term) => having(term, `\n${term}\n`),
    beginning(letters) {
      const start = startOf(letters);
      return start === letters
        ? any(letters, (one) => one.startsWith(letters))
        : having(start, `\n${letters}`);
    },
    any: (start, terms) => any(start, (one) => terms.has(one)),
    starting: (start) => any(start, (one) => one.startsWith(start)),
    counts(start) {
      const counts = new Map<string, number>();
      const more = (term: string, count: number) =>
        counts.set(term, (counts.get(term) ?? 0) + count);
      for (const [term, numbers] of entries(start, (one) => one.startsWith(start)))
        more(term, numbers.length);
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
