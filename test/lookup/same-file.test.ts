import { describe, expect, it } from 'vitest';
import { areSameFile, fileKey } from '../../lib/lookup/same-file.ts';
import type { Copy } from '../../lib/work/copy.ts';

describe('the key of a file', () => {
  it.each([
    ['http://www.example.org/a.pdf', 'https://example.org/a.pdf#page=2'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&id=1', 'https://example.org/a?id=1'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a%20b', 'https://example.org/a b'],
    ['http://arxiv.org/abs/1706.03762', 'https://arxiv.org/pdf/1706.03762v5.pdf'],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/pdf/main.pdf',
    ],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/7654321',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/',
    ],
    [
      'https://europepmc.org/articles/pmc7654321?pdf=render',
      'https://europepmc.org/articles/PMC7654321',
    ],
    ['http://dx.doi.org/10.1000/Tides.7', 'https://doi.org/10.1000/tides.7'],
  ])('is the same for %s and %s', (one, other) => {
    expect(fileKey(one)).toBe(fileKey(other));
  });

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://one.example.org/a', 'https://two.example.org/a'],
    ['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03763'],
    ['https://doi.org/10.1000/a', 'https://doi.org/10.1000/b'],
  ])('differs for %s and %s', (one, other) => {
    expect(fileKey(one)).not.toBe(fileKey(other));
  });
});

describe('two copies', () => {
  const copy: Copy = {
    url: 'https://example.org/a.pdf',
    format: 'pdf',
    openness: 'free',
    host: 'example.org',
    source: 'x',
    evidence: 'e',
  };
  const landing = 'https://doi.org/10.1000/a';

  it('are one file when the file of one is described by the page of the other', () => {
    expect(areSameFile({ ...copy, landing }, { ...copy, url: landing })).toBe(true);
  });

  it('are two when one page describes two versions', () => {
    const accepted: Copy = { ...copy, landing, version: 'accepted' };
    const other: Copy = { ...copy, landing, url: 'https://example.org/b.pdf' };
    expect(areSameFile(accepted, { ...other, version: 'submitted' })).toBe(false);
    expect(areSameFile(accepted, other)).toBe(true);
  });

  it('are one when the addresses are, whatever version they are said to be', () => {
    const said: Copy[] = [
      { ...copy, version: 'published' },
      { ...copy, version: 'submitted' },
    ];
    expect(areSameFile(said[0] as Copy, said[1] as Copy)).toBe(true);
  });
});
