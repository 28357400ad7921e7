import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectPdf, type PdfClues, type PdfLine } from '../../../lib/detect/pdf/index.ts';

const none: PdfClues = { address: undefined, info: {}, xmp: {}, firstPage: [] };
const line = (text: string, size = 10): PdfLine => ({ text, size, isTurned: false });
const lines = (text: string): PdfLine[] =>
  text
    .trim()
    .split('\n')
    .map((one) => line(one.trim()));

function idsOf(pdf: Partial<PdfClues>): string[] {
  return detectPdf({ ...none, ...pdf }).sightings[0]?.work.ids ?? [];
}

describe('what the file says of itself', () => {
  it.each([
    [{ xmp: { 'prism:doi': '10.1038/nature12373' } }, 'doi:10.1038/nature12373'],
    [
      { xmp: { 'dc:identifier': 'doi:10.1371/journal.pone.0001' } },
      'doi:10.1371/journal.pone.0001',
    ],
    [{ info: { 'WPS-ARTICLEDOI': '10.1002/anie.201' } }, 'doi:10.1002/anie.201'],
    [
      { info: { Subject: 'Cell, 2020. doi:10.1016/j.cell.2020.01.001' } },
      'doi:10.1016/j.cell.2020.01.001',
    ],
    [{ info: { arXivID: 'https://arxiv.org/abs/2105.01994v1' } }, 'arxiv:2105.01994'],
  ])('%j', (pdf, id) => {
    expect(idsOf(pdf)).toEqual([id]);
  });

  it('title, authors, year and journal come along; names of files are no titles', () => {
    const xmp = { 'prism:doi': '10.1/1', 'dc:creator': 'Ada Lovelace; Grace Hopper' };
    const known = { ...xmp, 'prism:doi': '10.1000/1', 'prism:publicationname': 'Notes' };
    const [sighting] = detectPdf({
      ...none,
      xmp: known,
      info: { Title: 'Microsoft Word - final3.doc' },
      firstPage: [
        line('Sketch of the', 18),
        line('Analytical Engine', 18),
        ...lines('by L. F. Menabrea\nwith notes\nby the translator\nand more'),
      ],
    }).sightings;
    expect(sighting?.work).toMatchObject({
      title: 'Sketch of the Analytical Engine',
      authors: ['Ada Lovelace', 'Grace Hopper'],
      container: 'Notes',
    });
    expect(sighting?.evidence[0]).toEqual({
      rule: 'pdf-metadata',
      detail: 'xmp prism:doi: 10.1000/1',
    });
  });
});

describe('the first page', () => {
  it('has arXiv’s stamp, turned or with its category', () => {
    const stamp = 'arXiv:2105.01994v1 [astro-ph.IM] 5 May 2021';
    expect(idsOf({ firstPage: lines(`${stamp}\nA title`) })).toEqual(['arxiv:2105.01994']);
    const old = { ...line('arXiv:hep-th/9901001v3  2 Jan 1999'), isTurned: true };
    expect(idsOf({ firstPage: [old] })).toEqual(['arxiv:hep-th/9901001']);
  });

  it('that cites a preprint is not that preprint', () => {
    const cited = 'We build on Smith (arXiv:1706.03762) and others.';
    expect(idsOf({ firstPage: lines(cited) })).toEqual([]);
  });

  it('has its own DOI, whole or broken at the end of a line', () => {
    expect(idsOf({ firstPage: lines('A title\nDOI: 10.21105/joss.03285') })).toEqual([
      'doi:10.21105/joss.03285',
    ]);
    expect(
      idsOf({ firstPage: lines('Published in Nature, doi:10.1038/\nnature12373 (2013)') }),
    ).toEqual(['doi:10.1038/nature12373']);
  });

  it('never gives a DOI from the references, nor one of two that could both be its own', () => {
    const letter = `
      A short letter
      References
      [1] Smith J. Nature 500, 54 (2013). doi:10.1038/nature12373`;
    expect(idsOf({ firstPage: lines(letter) })).toEqual([]);
    const footnote = '[1] Smith J. Nature 500, 54 (2013). https://doi.org/10.1038/nature12373';
    expect(idsOf({ firstPage: lines(footnote) })).toEqual([]);
    const two = 'Article doi:10.1000/one\nArticle doi:10.1000/two';
    expect(idsOf({ firstPage: lines(two) })).toEqual([]);
  });

  it('prefers the DOI it calls its own to those it mentions', () => {
    const page = `
      https://doi.org/10.1000/own
      as was shown before (doi:10.1000/before)
      Supplementary data: doi:10.5281/zenodo.1`;
    expect(idsOf({ firstPage: lines(page) })).toEqual(['doi:10.1000/own']);
  });
});

describe('all together', () => {
  it('stamp, DOI and address name one work', () => {
    expect(
      idsOf({
        address: 'https://arxiv.org/pdf/2105.01994',
        firstPage: lines(
          'arXiv:2105.01994v1 [astro-ph.IM] 5 May 2021\n' +
            'Published in the Journal, doi:10.21105/joss.03285',
        ),
      }).toSorted(),
    ).toEqual(['arxiv:2105.01994', 'doi:10.21105/joss.03285']);
  });

  it('never throws', () => {
    const texts = fc.dictionary(fc.string(), fc.string());
    const anyLine = fc.record({
      text: fc.oneof(fc.string(), fc.constant('doi:10.1000/'), fc.constant('References')),
      size: fc.float(),
      isTurned: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.webUrl(), texts, texts, fc.array(anyLine), (address, info, xmp, firstPage) => {
        const { sightings } = detectPdf({ address, info, xmp, firstPage });
        expect(sightings.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
