import { describe, expect, it } from 'vitest';
import type { Copy } from '../../lib/work/copy.ts';
import { outsideLinks } from '../../lib/work/outside.ts';
import type { Work } from '../../lib/work/work.ts';

const work: Work = { kind: 'paper', ids: ['pmid:23903748', 'doi:10.1038/nature12373'] };
const copy = (url: string, more: Partial<Copy> = {}): Copy => ({
  url,
  format: 'pdf',
  openness: 'open',
  host: 'x',
  source: 'x',
  evidence: 'x',
  ...more,
});

describe('addresses for people outside', () => {
  it('are the best copy that anyone may read, and the work’s own', () => {
    const borrowed = copy('https://library.example/1', { openness: 'borrow' });
    expect(outsideLinks(work, [borrowed, copy('https://arxiv.org/pdf/1304.1068')])).toEqual({
      copy: 'https://arxiv.org/pdf/1304.1068',
      work: 'https://doi.org/10.1038/nature12373',
    });
  });

  it.each([
    [
      'without a session',
      'https://repo.example/a.pdf?token=abc&page=2',
      'https://repo.example/a.pdf?page=2',
    ],
    [
      'without the proxy of the reader’s library',
      'https://www-nature-com.proxy.uni.edu/a.pdf',
      'https://nature.com/a.pdf',
    ],
    ['never on the reader’s own computer', 'http://localhost/a.pdf', undefined],
    ['never at a shadow library', 'https://sci-hub.se/10.1038/nature12373', undefined],
  ])('%s', (_name, url, expected) => {
    expect(outsideLinks(work, [copy(url)]).copy).toBe(expected);
  });

  it('are none for a work without any', () => {
    expect(outsideLinks({ kind: 'paper', ids: [] }, [])).toEqual({});
  });
});
