import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Run, undoLines, Vocabulary } from '../../lib/pdf/line-ends.ts';
import { foldQuery, hitsOn } from '../../lib/pdf/search.ts';

const runs = (...lines: string[]): Run[] => lines.map((text) => ({ text, endsLine: true }));

function read(...lines: string[]) {
  const given = runs(...lines);
  const vocabulary = new Vocabulary();
  vocabulary.add(given);
  return undoLines(given, vocabulary);
}

const found = (query: string, ...lines: string[]) =>
  hitsOn(1, read(...lines), foldQuery(query)).map(({ from, to }) => [
    from.run,
    from.offset,
    to.run,
    to.offset,
  ]);

const joined = (...lines: string[]): string =>
  read(...lines)
    .map(({ text, breaksAfter }) => text + (breaksAfter ? ' ' : ''))
    .join('')
    .trim();

describe('searching a page', () => {
  it('finds every place, without regard to case, accents and marks', () => {
    expect(found('Peláez', 'PELAEZ and Pela\u0301ez')).toEqual([
      [0, 0, 0, 6],
      [0, 11, 0, 18],
    ]);
    expect(found('kepler’s', "Kepler's equation")).toEqual([[0, 0, 0, 8]]);
  });

  it('finds what runs over the end of a line, hyphenated or not', () => {
    expect(found('significant investment', 'signifi-', 'cant', 'investment')).toEqual([
      [0, 0, 2, 10],
    ]);
    expect(found('multiple star', 'multiple-', 'star')).toEqual([]);
    expect(found('multiple-star', 'multiple-', 'star')).toEqual([[0, 0, 1, 4]]);
    expect(found('one two', 'one', 'two')).toEqual([[0, 0, 1, 3]]);
  });

  it('finds ligatures by their letters', () => {
    expect(found('efficient', 'an e\ufb03cient solver')).toEqual([[0, 3, 0, 10]]);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ', 'a b')).toEqual([]);
    expect(found('c', 'a b')).toEqual([]);
  });

  it('gives places that hold what was searched for, whatever the text', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'é', 'ﬁ', 'İ', '𝒜') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, (lines, query) => {
        const page = read(...lines);
        for (const { from, to } of hitsOn(1, page, foldQuery(query))) {
          const inOrder = from.run < to.run || (from.run === to.run && from.offset <= to.offset);
          expect(inOrder).toBe(true);
          expect(to.offset).toBeLessThanOrEqual(page[to.run]?.text.length ?? -1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('undoing lines', () => {
  it('joins what the typesetter parted', () => {
    expect(joined('a focus on ob-', 'servations of planets')).toBe(
      'a focus on observations of planets',
    );
  });

  it('leaves the author’s hyphens, by the words the document uses', () => {
    expect(joined('multiple-', 'star systems; a star is one of multiple bodies')).toBe(
      'multiple-star systems; a star is one of multiple bodies',
    );
    expect(joined('well-known', 'and well-', 'known')).toBe('well-known and well-known');
    expect(joined('the re-', 'search; research is')).toBe('the research; research is');
  });

  it('leaves a dash, a number and a new sentence alone', () => {
    expect(joined('pages 12-', '14')).toBe('pages 12- 14');
    expect(joined('Foreman-', 'Mackey')).toBe('Foreman- Mackey');
  });

  it('keeps as many runs as there were', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string(), endsLine: fc.boolean() })), (given) => {
        expect(undoLines(given, new Vocabulary())).toHaveLength(given.length);
      }),
    );
  });
});
