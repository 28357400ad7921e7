/** Figures for the charts of the library. */

import type { LibraryWork, State } from './facets.ts';

export interface Slice {
  label: string;
  value: number;
}

/** Works with each value, most frequent first; what is beyond the first few comes together last. */
export function tally(works: LibraryWork[], facet: 'licence' | 'source', most: number): Slice[] {
  const counts = new Map<string, number>();
  for (const { values } of works)
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts]
    .map(([label, value]) => ({ label, value }))
    .toSorted((one, other) => other.value - one.value);
  const rest = all.slice(most).reduce((sum, { value }) => sum + value, 0);
  return rest > 0 ? [...all.slice(0, most), { label: '', value: rest }] : all;
}

export interface YearOfWorks extends Record<State, number> {
  from: number;
  to: number;
}

/** By year of publication; where there are more than `most` years, several are taken together. */
export function byYear(works: LibraryWork[], most: number): YearOfWorks[] {
  const dated = works.flatMap(({ row, values }) =>
    row.work.year === undefined ? [] : [{ year: row.work.year, state: values.state[0] as State }],
  );
  if (dated.length === 0) return [];
  const first = dated.reduce((least, { year }) => Math.min(least, year), Infinity);
  const last = dated.reduce((greatest, { year }) => Math.max(greatest, year), -Infinity);
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((size) => (last - first) / size < most) ?? 1000;
  const start = Math.floor(first / step) * step;
  const spans = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => ({
    from: start + at * step,
    to: start + at * step + step - 1,
    open: 0,
    borrow: 0,
    yours: 0,
    closed: 0,
    unknown: 0,
  }));
  for (const { year, state } of dated) {
    const span = spans[Math.floor((year - start) / step)];
    if (span) span[state] += 1;
  }
  return spans;
}
