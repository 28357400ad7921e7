/** Keeps the index quick: what is new becomes a segment, neighbouring segments become one. */

import type { Database } from '../db.ts';
import type { SegmentRow, TailRow } from '../library-rows.ts';
import { joinSegments, writeSegment, type Entry } from './segments.ts';
import { beginningsOf } from './terms.ts';

/** As many rows as a question can look through one by one in a few milliseconds. */
const longestTail = 256;
/** How many segments of about the same size are joined. */
const fanIn = 4;

/** In a transaction that writes the index. */
export async function tidy(db: Database): Promise<void> {
  if ((await db.tail.count()) > longestTail) {
    const rows = await db.tail.toArray();
    const from = rows[0]?.n ?? 0;
    await writeSegment(db, { from, to: rows.at(-1)?.n ?? 0, count: rows.length }, inverted(rows));
    await db.tail.clear();
  }
  for (;;) {
    const segments = (await db.segments.toArray()).toSorted((one, two) => one.from - two.from);
    const due = neighbours(segments) ?? (await mostlyDead(db, segments));
    if (!due) return;
    await joinSegments(db, due);
  }
}

function inverted(rows: readonly TailRow[]): Entry[] {
  const numbers = new Map<string, number[]>();
  for (const { n, terms } of rows) {
    const own = terms.slice(1, -1).split('\n');
    for (const term of [...own, ...beginningsOf(own)]) {
      const known = numbers.get(term);
      if (known) known.push(n);
      else numbers.set(term, [n]);
    }
  }
  return [...numbers]
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([term, list]) => [term, Uint32Array.from(list)]);
}

function sizeClass({ count }: SegmentRow): number {
  return Math.floor(Math.log(Math.max(count, longestTail) / longestTail) / Math.log(fanIn));
}

function neighbours(segments: readonly SegmentRow[]): SegmentRow[] | undefined {
  for (let at = 0; at + fanIn <= segments.length; at += 1) {
    const few = segments.slice(at, at + fanIn);
    if (new Set(few.map(sizeClass)).size === 1) return few;
  }
  return undefined;
}

async function mostlyDead(
  db: Database,
  segments: readonly SegmentRow[],
): Promise<SegmentRow[] | undefined> {
  for (const segment of segments) {
    const dead = await db.dead.where('n').between(segment.from, segment.to, true, true).count();
    if (dead * 4 > segment.count) return [segment];
  }
  return undefined;
}
