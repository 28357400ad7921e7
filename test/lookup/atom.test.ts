import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesIn, isFeed } from '../../lib/lookup/atom.ts';

function feed(...entries: string[]): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Query</title>${entries.join('')}</feed>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

describe('a feed', () => {
  it('gives its entries with what we need of them', () => {
    const xml = feed(
      '<entry><id>http://arxiv.org/abs/1801.01234v2</id><title>Tides &amp; waves\n  of &#x201C;lakes&#8221;</title>' +
        '<published>2018-01-02T00:00:00Z</published><author><name>Ida Seiche</name></author>' +
        '<author><name>Ole Fetch</name><arxiv:affiliation>Lakeside</arxiv:affiliation></author>' +
        '<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/a</arxiv:doi></entry>',
    );
    expect(entriesIn(xml)).toEqual([
      {
        id: 'http://arxiv.org/abs/1801.01234v2',
        title: 'Tides & waves of “lakes”',
        authors: ['Ida Seiche', 'Ole Fetch'],
        year: 2018,
        doi: '10.1000/a',
      },
    ]);
  });

  it('is told from one that was cut short', () => {
    expect(isFeed(feed())).toBe(true);
    expect(isFeed(feed().slice(0, -10))).toBe(false);
    expect(isFeed('<html><body>feed</body></html>')).toBe(false);
  });

  it('gives any title back as it was written, but for white space', () => {
    const same = fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const [entry] = entriesIn(feed(`<entry><id>x</id><title>${escaped(title)}</title></entry>`));
      return entry?.title === title.replaceAll(/\s+/gu, ' ').trim();
    });
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('is read in short time, whatever it holds', () => {
    const hostile = '<entry>'.repeat(20_000) + '<title>'.repeat(20_000);
    expect(entriesIn(hostile)).toEqual([]);
  });
});
