/**
 * The kept part of the index: segments that are never changed, only written and joined as a whole
 * (a log-structured merge tree). Their terms are sorted and lie in blocks of some kilobytes, so that
 * a question reads one block of each segment for a word.
 */

import type { Database } from '../db.ts';
import type { BlockRow, SegmentRow } from '../library-rows.ts';
import { concatenated, decoded, encoded, type Numbers } from './numbers.ts';

const blockUnits = 4096;
const blockTerms = 512;

/** A term and the numbers that have it, ascending. Terms come in ascending order. */
export type Entry = readonly [term: string, numbers: Numbers];

/** In a transaction that writes `segments` and `blocks`. */
export async function writeSegment(
  db: Database,
  span: Pick<SegmentRow, 'from' | 'to' | 'count'>,
  entries: Iterable<Entry>,
): Promise<void> {
  const segment = await db.segments.add({ ...span, firsts: [] });
  const blocks = [...blocksOf(segment, span.from, entries)];
  const firsts = blocks.map(({ terms }) => terms.slice(0, terms.search(/\n|$/u)));
  await db.blocks.bulkAdd(blocks);
  await db.segments.put({ id: segment, ...span, firsts });
}

function* blocksOf(segment: number, base: number, entries: Iterable<Entry>): Generator<BlockRow> {
  let at = 0;
  let terms: string[] = [];
  let ends: number[] = [];
  let places = '';
  for (const [term, numbers] of entries) {
    terms.push(term);
    places += encoded(numbers, base);
    ends.push(places.length);
    if (places.length < blockUnits && terms.length < blockTerms) continue;
    yield { segment, at, terms: terms.join('\n'), ends, places };
    at += 1;
    [terms, ends, places] = [[], [], ''];
  }
  if (terms.length > 0) yield { segment, at, terms: terms.join('\n'), ends, places };
}

/** The entries of a block whose terms are wanted. */
export function* entriesIn(
  block: BlockRow,
  base: number,
  isWanted: (term: string) => boolean = () => true,
): Generator<Entry> {
  for (const [at, term] of block.terms.split('\n').entries()) {
    if (!isWanted(term)) continue;
    const numbers = decoded(block.places.slice(block.ends[at - 1] ?? 0, block.ends[at]), base);
    yield [term, numbers];
  }
}

/** Joins neighbouring segments into one, without what is dead. In a transaction that writes all. */
export async function joinSegments(db: Database, segments: SegmentRow[]): Promise<void> {
  const ascending = segments.toSorted((one, two) => one.from - two.from);
  const from = ascending[0]?.from ?? 0;
  const to = Math.max(...segments.map((segment) => segment.to));
  const dead = new Set(await db.dead.where('n').between(from, to, true, true).primaryKeys());
  const count = segments.reduce((sum, segment) => sum + segment.count, 0) - dead.size;
  const streams = await Promise.all(
    ascending.map(async ({ id, from: base }) => entriesOf(await blocksIn(db, id).toArray(), base)),
  );
  if (count > 0) await writeSegment(db, { from, to, count }, living(merged(streams), dead));
  for (const { id } of segments) await blocksIn(db, id).delete();
  await db.segments.bulkDelete(segments.map(({ id }) => id));
  await db.dead.bulkDelete([...dead]);
}

function blocksIn(db: Database, segment: number) {
  return db.blocks.where('[segment+at]').between([segment, 0], [segment, Infinity]);
}

function* entriesOf(blocks: readonly BlockRow[], base: number): Generator<Entry, undefined> {
  for (const block of blocks) yield* entriesIn(block, base);
  return undefined;
}

function* living(entries: Iterable<Entry>, dead: Set<number>): Generator<Entry> {
  for (const [term, numbers] of entries) {
    const left = dead.size > 0 ? numbers.filter((n) => !dead.has(n)) : numbers;
    if (left.length > 0) yield [term, left];
  }
}

/** Of several sorted streams one; the segments' ranges ascend, so their numbers just follow. */
function* merged(streams: readonly Iterator<Entry, undefined>[]): Generator<Entry> {
  const heads = streams.map((stream) => stream.next().value);
  for (;;) {
    let least: string | undefined;
    for (const head of heads) if (head && (least === undefined || head[0] < least)) least = head[0];
    if (least === undefined) return;
    const lists: Numbers[] = [];
    for (const [at, head] of heads.entries()) {
      if (head?.[0] !== least) continue;
      lists.push(head[1]);
      heads[at] = streams[at]?.next().value;
    }
    yield [least, concatenated(lists)];
  }
}
