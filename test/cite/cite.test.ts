import { describe, expect, it } from 'vitest';
import { cite, citeAsBibtex } from '../../lib/cite/cite.ts';
import { toCsl } from '../../lib/cite/csl.ts';
import type { Work } from '../../lib/work/work.ts';

const article: Work = {
  kind: 'paper',
  ids: ['doi:10.1038/nature12373'],
  title: 'Nanometre-scale thermometry in a living cell',
  authors: ['Kucsko, G.', 'P. C. Maurer'],
  year: 2013,
  container: 'Nature',
};

describe('citing', () => {
  it('writes APA', () => {
    expect(cite([toCsl(article)], 'apa')).toBe(
      'Kucsko, G., & Maurer, P. C. (2013). Nanometre-scale thermometry in a living cell. Nature. https://doi.org/10.1038/nature12373',
    );
  });

  it('writes BibTeX', () => {
    const bibtex = citeAsBibtex([toCsl(article)]);
    expect(bibtex).toMatch(/^@article\{/);
    expect(bibtex).toContain('doi = {10.1038/nature12373}');
    expect(bibtex).toContain('journal = {Nature}');
    expect(bibtex).not.toContain('undefined');
  });

  it('leaves out what is not known', () => {
    expect(toCsl({ kind: 'paper', ids: ['arxiv:1304.1068'], title: 'T' })).toEqual({
      id: 'arxiv:1304.1068',
      type: 'article',
      title: 'T',
      URL: 'https://arxiv.org/abs/1304.1068',
    });
  });

  it('keeps a name of one word whole', () => {
    expect(toCsl({ ...article, authors: ['Consortium'] }).author).toEqual([
      { literal: 'Consortium' },
    ]);
  });
});
