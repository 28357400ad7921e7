import { expect, it } from 'vitest';
import { libraryOf } from '../../lib/store/library/facets.ts';
import type { WorkRow } from '../../lib/store/library-rows.ts';

const row = (n: number, rest: Partial<WorkRow> = {}): WorkRow => ({
  id: `doi:10.5555/${n}`,
  aliases: [`doi:10.5555/${n}`],
  work: { kind: 'paper', ids: [`doi:10.5555/${n}`] },
  tags: [],
  saved: 0,
  modified: '2026-01-01T00:00:00Z',
  ...rest,
});
const rows = [row(1, { saved: 5 }), row(2), row(3, { tags: ['read'] }), row(4)];
const idsOf = (works: { row: WorkRow }[]) => works.map((work) => work.row.id.at(-1)).join('');

it('what is neither saved nor tagged nor annotated is not in the library', () => {
  const counts = new Map([[row(2).id, 7]]);
  const works = libraryOf(rows, { counts, places: new Map() });
  expect(idsOf(works)).toBe('123');
  expect(works.map(({ notes }) => notes)).toEqual([0, 7, 0]);
  expect(works.map(({ values }) => values.notes)).toEqual([['without'], ['with'], ['without']]);
});

it('while it is not known what has notes, nothing is missing and nothing is claimed of notes', () => {
  const works = libraryOf(rows, undefined);
  expect(idsOf(works)).toBe('1234');
  expect(works.flatMap(({ values }) => values.notes)).toEqual([]);
});
