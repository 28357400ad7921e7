import { describe, expect, it } from 'vitest';
import { areEquivalent, impliedIds, mergeWorks } from '../../lib/work/equivalence.ts';
import type { Work } from '../../lib/work/work.ts';

const paper = (ids: Work['ids'], more: Partial<Work> = {}): Work => ({
  kind: 'paper',
  ids,
  ...more,
});

describe('areEquivalent', () => {
  it.each([
    ['doi:10.48550/arxiv.1706.03762', 'arxiv:1706.03762', true],
    ['doi:10.48550/arxiv.hep-th/9901001', 'arxiv:hep-th/9901001', true],
    ['doi:10.1101/696633v1', 'doi:10.1101/696633', true],
    ['doi:10.21203/rs.3.rs-123/v1', 'doi:10.21203/rs.3.rs-123/v2', true],
    ['repo:https://github.com/Owner/Name', 'repo:https://github.com/owner/name', true],
    ['repo:https://git.example.org/Name', 'repo:https://git.example.org/name', false],
    ['doi:10.1038/nature12373', 'doi:10.1038/nature12374', false],
    ['doi:10.12688/f1000research.4767.1', 'doi:10.12688/f1000research.4767.2', false],
  ] as const)('%s and %s: %s', (one, other, same) => {
    expect(areEquivalent(one, other)).toBe(same);
    expect(areEquivalent(other, one)).toBe(same);
  });
});

describe('impliedIds', () => {
  it('are read from the form of an id', () => {
    expect(impliedIds('arxiv:1706.03762')).toEqual(['doi:10.48550/arxiv.1706.03762']);
    expect(impliedIds('doi:10.48550/arxiv.1706.03762')).toEqual(['arxiv:1706.03762']);
    expect(impliedIds('doi:10.1007/978-0-262-03384-8')).toEqual(['isbn:9780262033848']);
    expect(impliedIds('doi:10.1007/978-0-262-03384-8_3')).toEqual([]);
    expect(impliedIds('doi:10.1038/nature12373')).toEqual([]);
  });
});

describe('mergeWorks', () => {
  it('joins through a third work and keeps what came first', () => {
    const merged = mergeWorks([
      paper(['doi:10.1/a'], { title: 'First' }),
      paper(['pmid:1'], { title: 'Other', year: 2001 }),
      paper(['pmid:1', 'doi:10.1/a']),
      paper(['doi:10.1/b']),
    ]);
    expect(merged).toEqual([
      paper(['doi:10.1/a', 'pmid:1'], { title: 'First', year: 2001 }),
      paper(['doi:10.1/b']),
    ]);
  });

  it('never joins works without ids', () => {
    expect(mergeWorks([paper([]), paper([])])).toHaveLength(2);
  });
});
