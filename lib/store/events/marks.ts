/**
 * One index for all questions of NIP-01: of each event a few texts that end in its date, so that
 * what matches lies together in order of time. Primary keys carry date and id: what reconciliation
 * needs is read without reading any event.
 */

import { type Filter, isEphemeral, type Rumour } from './event.ts';

/** The tags by which anybody asks; of one event not more than so many. */
const asked = new Set('eaipqdbrEAIP');
const mostMarks = 60;
const longestValue = 200;

const timeDigits = 14;
const last = '\uffff';

const time = (seconds: number): string =>
  Math.max(0, Math.min(seconds, Number.MAX_SAFE_INTEGER)).toString(16).padStart(timeDigits, '0');
/** The bar stands between the parts, so none may be inside of one. */
const part = (value: string): string =>
  value.slice(0, longestValue).replaceAll(/[%|]/g, encodeURIComponent);
const mark = (name: string, value: string, kind: number): string =>
  `${name}|${part(value)}|${kind.toString().padStart(5, '0')}|`;

/** Primary key: orders by date, then id. */
export const keyOf = ({ created_at, id }: Pick<Rumour, 'created_at' | 'id'>): string =>
  time(created_at) + id;

export function itemOf(key: string): { created_at: number; id: string } {
  return { created_at: Number.parseInt(key.slice(0, timeDigits), 16), id: key.slice(timeDigits) };
}

export function marksOf({ kind, pubkey, created_at, tags }: Rumour): string[] {
  const at = time(created_at);
  const marks = new Set([mark('kind', '', kind) + at, mark('author', pubkey, kind) + at]);
  for (const [name, value] of tags) {
    if (marks.size >= mostMarks) break;
    if (asked.has(name ?? '') && value !== undefined) marks.add(mark(name!, value, kind) + at);
  }
  return [...marks];
}

/** From one mark to another, both included. */
export type Span = [from: string, to: string];

export interface Plan {
  /** Spans of marks; null when only reading all events can answer. */
  spans: Span[] | null;
  /** Whether everything in the spans matches; else each event has to be looked at. */
  isExact: boolean;
  /** Whether each span is in order of time. */
  isOrdered: boolean;
}

/** How a filter without `ids` is answered. */
export function planOf(filter: Filter): Plan {
  const names = Object.keys(filter).filter(
    (name): name is `#${string}` => name.startsWith('#') && filter[name as '#'] !== undefined,
  );
  const byTag = names.filter((name) => asked.has(name.slice(1)) && name.length === 2);
  const tag = byTag.toSorted((one, other) => filter[one]!.length - filter[other]!.length)[0];
  const kinds = filter.kinds?.filter((kind) => !isEphemeral(kind));
  const [name, values, others] = tag
    ? [tag.slice(1), filter[tag]!, names.length > 1 || filter.authors !== undefined]
    : filter.authors
      ? ['author', filter.authors, names.length > 0]
      : ['kind', [''], names.length > 0];
  if (name === 'kind' && !kinds) return { spans: null, isExact: false, isOrdered: false };
  const isLong = values.some((value) => value.length > longestValue);
  return {
    spans: values.flatMap((value) => spansOf(name, value, kinds, filter)),
    isExact: !others && !isLong && (kinds !== undefined || !hasDates(filter)),
    isOrdered: kinds !== undefined,
  };
}

const hasDates = ({ since, until }: Filter): boolean => since !== undefined || until !== undefined;

function spansOf(
  name: string,
  value: string,
  kinds: number[] | undefined,
  { since = 0, until = Number.MAX_SAFE_INTEGER }: Filter,
): Span[] {
  if (!kinds) {
    const prefix = `${name}|${part(value)}|`;
    return [[prefix, prefix + last]];
  }
  return kinds.map((kind) => {
    const prefix = mark(name, value, kind);
    return [prefix + time(since), prefix + time(until)];
  });
}
