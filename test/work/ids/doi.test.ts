import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiAddress, parseDoi } from '../../../lib/work/ids/doi.ts';

const sici = '10.1002/(sici)1521-3773(20000103)39:1<165::aid-anie165>3.0.co;2-b';

describe('parseDoi', () => {
  it.each([
    ['10.1038/nature12373', '10.1038/nature12373'],
    ['10.1038/NATURE12373', '10.1038/nature12373'],
    ['doi:10.1038/nature12373', '10.1038/nature12373'],
    ['DOI: 10.1038/nature12373', '10.1038/nature12373'],
    ['doi.org/10.1038/nature12373', '10.1038/nature12373'],
    ['info:doi/10.1371/journal.pbio.1001406', '10.1371/journal.pbio.1001406'],
    ['urn:doi:10.1371/journal.pbio.1001406', '10.1371/journal.pbio.1001406'],
    ['http://dx.doi.org/10.1000.10/123', '10.1000.10/123'],
    ['https://doi.org/10.1007%2Fs10548-018-0650-y', '10.1007/s10548-018-0650-y'],
    ['https://doi.pangaea.de/10.1594/PANGAEA.726855', '10.1594/pangaea.726855'],
    ['https://doi-org.proxy.uni.edu/10.1038/nature12373', '10.1038/nature12373'],
    ['10.%E2%80%8B1104/%E2%80%8Bpp.113.224162', '10.1104/pp.113.224162'],
    [
      '10.1130/0091-7613(2000)28&lt;407:PFLSSF&gt;2.0.CO;2',
      '10.1130/0091-7613(2000)28<407:pflssf>2.0.co;2',
    ],
    [sici.toUpperCase(), sici],
    [encodeURIComponent(encodeURIComponent(sici)), sici],
    ['(see 10.1/x', null],
    ['10.1038/nature12373).', '10.1038/nature12373'],
    ['10.1016/S0140-6736(05)67889-6', '10.1016/s0140-6736(05)67889-6'],
    ['10.1000/xyz</a>', '10.1000/xyz'],
    ['10.1000/<script>alert(1)</script>', null],
    ['10.5555/12345678', null],
    ['10.1XXX/XXXXXXXX', null],
    ['10.1.1.26.2787', null],
    ['10/12', null],
    ['doi:10/aabbe', '10/aabbe'],
    ['10.1000/../a', null],
  ])('%s is %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi && `doi:${doi}`);
  });

  it.each([
    [
      'https://onlinelibrary.wiley.com/doi/10.1002/admi.201400532/abstract',
      '10.1002/admi.201400532',
    ],
    [
      'https://www.tandfonline.com/doi/full/10.1080/23311932.2015.1117749?needAccess=true',
      '10.1080/23311932.2015.1117749',
    ],
    ['https://www.biorxiv.org/content/10.1101/696633v1.full.pdf+html', '10.1101/696633'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0213978',
      '10.1371/journal.pone.0213978',
    ],
    [
      'http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.0113556',
      '10.1371/journal.pone.0113556',
    ],
    [
      'http://link.springer.com/article/10.3758/s13415-013-0181-7/fulltext.html',
      '10.3758/s13415-013-0181-7',
    ],
    [
      'https://link.springer.com/content/pdf/10.1007/s10548-018-0650-y.pdf',
      '10.1007/s10548-018-0650-y',
    ],
    [
      'https://academic.oup.com/brain/article/doi/10.1093/brain/awl181/290089',
      '10.1093/brain/awl181',
    ],
    [
      'https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/NJ7XSO',
      '10.7910/dvn/nj7xso',
    ],
    [
      'https://www-pnas-org.ezproxy.lib.utexas.edu/doi/10.1073/pnas.0904402107',
      '10.1073/pnas.0904402107',
    ],
    ['https://example.org/wp-content/uploads/10.2019/long-hair.jpg', null],
    ['https://example.org/archive/10.2019/long-hair', null],
    ['https://example.org/summary?doi=10.1.1.26.2787', null],
  ])('reads the address %s', (address, doi) => {
    expect(parseDoi(address)).toBe(doi && `doi:${doi}`);
  });

  const suffix = fc
    .array(fc.constantFrom(...'abcXYZ019-._;()/:<>[]+&#%,=@äπ漢'.split('')), {
      minLength: 1,
      maxLength: 60,
    })
    .map((characters) => characters.join(''));
  const doiLike = fc
    .tuple(fc.integer({ min: 1000, max: 99_999 }), suffix)
    .map(([prefix, rest]) => `10.${prefix}/${rest}`);

  it('normalises once: what it returns, it returns unchanged', () => {
    const stable = fc.property(fc.oneof(doiLike, fc.string(), fc.webUrl()), (text) => {
      const id = parseDoi(text);
      return id === null || parseDoi(id) === id;
    });
    expect(() => fc.assert(stable)).not.toThrow();
  });

  it('gives back every DOI from its own address', () => {
    const reversible = fc.property(doiLike, (text) => {
      const id = parseDoi(text);
      return id === null || parseDoi(doiAddress(id)) === id;
    });
    expect(() => fc.assert(reversible)).not.toThrow();
  });
});
