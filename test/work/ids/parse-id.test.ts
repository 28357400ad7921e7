import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../../lib/work/work-id.ts';
import { addressOf, isWorkId, parseId } from '../../../lib/work/ids/parse-id.ts';

const known: WorkId[] = [
  'doi:10.1038/nature12373',
  'isbn:9780262033848',
  'arxiv:1706.03762',
  'arxiv:hep-th/9901001',
  'pmid:23903748',
  'pmcid:PMC3737249',
  'swh:1:rel:94a9ed024d3859793618152ea559a168bbcbb5e2',
  'repo:https://github.com/Owner/name',
  'pkg:npm/%40scope/name',
  'pkg:maven/org.group/name',
  'pkg:hackage/http-client',
  'pkg:golang/github.com/owner/name',
  'url:https://example.org/app?id=1',
  'repo:https://git.example.org/pub/name', // known only by its cue: its address is any address
];

describe('parseId', () => {
  it.each(known)('knows %s by itself', (id) => {
    expect(parseId(id)).toBe(id);
    expect(isWorkId(id)).toBe(true);
  });

  it.each(known.slice(0, -1))('knows %s by its address', (id) => {
    const address = addressOf(id);
    expect(address).toMatch(/^https:\/\//u);
    expect(parseId(address ?? '')).toBe(id);
  });

  it.each([
    ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'doi:10.48550/arxiv.1706.03762'],
    ['math.CO/0309136', 'arxiv:math/0309136'],
    ['978-0-262-03384-8', 'isbn:9780262033848'],
    ['github.com/owner/name', 'repo:https://github.com/owner/name'],
    ['https://example.org/x', 'url:https://example.org/x'],
    ['2019', null],
    ['attention is all you need', null],
    ['', null],
  ])('reads %s as %s', (text, id) => {
    expect(parseId(text)).toBe(id);
  });

  it('never throws, and what it returns is a work id', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(
          fc.constantFrom(
            'doi:10.1234/',
            'pkg:npm/',
            'repo:https://',
            'isbn:',
            'url:',
            'arxiv:',
            'https://github.com/',
            'https://doi.org/10.1234/',
          ),
          fc.string(),
        )
        .map(([a, b]) => a + b),
    );
    const sound = fc.property(texts, (text) => {
      const id = parseId(text);
      return id === null || isWorkId(id);
    });
    expect(() => fc.assert(sound, { numRuns: 5000 })).not.toThrow();
  });
});

describe('isWorkId', () => {
  it.each([
    'doi:10.1038/NATURE12373',
    'isbn:0262033844',
    'pmid:PMID 1',
    'constructor:x',
    '__proto__:x',
    'doi:',
    '10.1038/nature12373',
  ])('refuses %s', (text) => {
    expect(isWorkId(text)).toBe(false);
  });
});
