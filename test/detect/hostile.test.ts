/** Pages that want to do harm, or that nobody meant to write. */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/index.ts';
import { isWorkId } from '../../lib/work/ids/parse-id.ts';

const parser = new new JSDOM('').window.DOMParser();

function report(html: string, url = 'https://journal.example.org/article/1') {
  return detect({ document: parser.parseFromString(html, 'text/html'), url });
}

const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe('a hostile page', () => {
  it('gets no mark-up into an id or a title', () => {
    const { sightings } = report(
      `<meta name="citation_doi" content="10.1234/<script>alert(1)</script>">
       <meta name="citation_doi" content="10.1234/leaf.5<img src=x onerror=alert(1)>">
       <meta name="citation_title" content="<img src=x onerror=alert(1)>Leaves">`,
    );
    expect(sightings[0]?.work.ids).toEqual(['doi:10.1234/leaf.5']);
    expect(sightings[0]?.work.title).toBe('Leaves');
  });

  it('pollutes no prototype', () => {
    report(
      `<meta name="__proto__" content="1"><meta name="constructor" content="1">` +
        jsonLd(
          '{"__proto__":{"polluted":1},"@type":"Book","name":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}',
        ) +
        `<div itemscope itemtype="https://schema.org/Book"><b itemprop="__proto__">1</b><b itemprop="constructor">1</b></div>`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'constructor')).toBe(true);
  });

  it.each([
    [
      'JSON-LD nested 10 000 deep',
      jsonLd(`${'{"@graph":['.repeat(10_000)}1${']}'.repeat(10_000)}`),
    ],
    [
      'items nested 1 000 deep',
      '<div itemscope itemprop="x" itemtype="https://schema.org/Book">'.repeat(2000),
    ],
    ['20 000 meta tags', '<meta name="citation_author" content="Ahorn, Berta">'.repeat(20_000)],
    [
      '20 000 different meta tags',
      Array.from({ length: 20_000 }, (_, n) => `<meta name="citation_${n}" content="x">`).join(''),
    ],
    [
      'one attribute of a megabyte',
      `<meta name="citation_doi" content="10.1234/${'x'.repeat(1e6)}">`,
    ],
    [
      'a title of closing brackets',
      `<title>10.1234/${')'.repeat(1e5)}</title><meta name="citation_doi" content="10.1234/x${')'.repeat(1e5)}">`,
    ],
    [
      '4 000 items',
      '<i itemscope itemtype="https://schema.org/Book"><b itemprop="isbn">9780262033848</b></i>'.repeat(
        10_000,
      ),
    ],
    ['20 000 labels', `<title>book</title>${'<b>ISBN</b><b>Publisher</b>'.repeat(10_000)}`],
    ['4 000 links', '<a href="https://doi.org/10.1234/x">doi</a>'.repeat(4000)],
  ])('takes no time with %s', (_name, html) => {
    const document = parser.parseFromString(html, 'text/html');
    const start = performance.now();
    detect({ document, url: 'https://journal.example.org/article/1' });
    // 50 ms in a browser, which the benchmark measures. This DOM is many times slower: the bound here
    // catches what grows with the square of the page, and would take minutes.
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it.each([
    '<form name="querySelector"></form><img name="querySelectorAll">',
    '<img name="getElementsByTagName"><img name="title">',
    '<img name="createTreeWalker"><form name="body"></form>',
    '<frameset><frame></frameset>',
    '<svg><title>x</title></svg>',
    '',
  ])('cannot make it throw with %s', (html) => {
    const { document } = new JSDOM(`<meta name="citation_doi" content="10.1234/leaf.5">${html}`)
      .window;
    expect(() => detect({ document, url: 'https://journal.example.org/1' })).not.toThrow();
  });
});

const name = fc.constantFrom(
  'citation_doi',
  'citation_title',
  'citation_author',
  'citation_date',
  'dc.identifier',
  'og:type',
  'og:title',
  'book:isbn',
  'generator',
  'go-import',
  'description',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'book',
    'article',
    '10.1234/leaf.5',
    '9780262033848',
    'ISBN: 0262033844',
    'Publisher:',
    'arXiv:1706.03762',
  ),
  fc.webUrl({ withQueryParameters: true }),
);
const escape = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const part = fc.oneof(
  fc.tuple(name, text).map(([key, value]) => `<meta name="${key}" content="${escape(value)}">`),
  text.map((value) => `<title>${escape(value)}</title>`),
  fc.jsonValue().map((value) => jsonLd(JSON.stringify({ '@graph': value }).replaceAll('<', ''))),
  text.map((value) =>
    jsonLd(JSON.stringify({ '@type': 'SoftwareApplication', name: value }).replaceAll('<', '')),
  ),
  text.map((value) => `<p><b>${escape(value)}</b> ${escape(value)}</p>`),
  text.map(
    (value) =>
      `<a href="${escape(value)}" class="doi" data-doi="${escape(value)}">${escape(value)}</a>`,
  ),
  text.map(
    (value) =>
      `<div itemscope itemtype="https://schema.org/Book"><i itemprop="isbn">${escape(value)}</i></div>`,
  ),
  fc.string({ unit: 'binary' }),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom(
        'https://github.com/',
        'https://arxiv.org/abs/',
        'https://doi.org/',
        'https://www.npmjs.com/package/',
        'https://play.google.com/store/apps/details?id=',
      ),
      fc.string(),
    )
    .map(([start, end]) => start + end),
  fc.string(),
);

describe('any page at any address', () => {
  it('is answered, with ids that their parsers accept', () => {
    const sound = fc.property(fc.array(part, { maxLength: 15 }), address, (parts, url) => {
      const { sightings, access } = report(parts.join('\n'), url);
      return (
        sightings.length <= 1 &&
        access.state.length > 0 &&
        sightings.every(({ work, confidence }) => work.ids.every(isWorkId) && confidence <= 1)
      );
    });
    expect(() => fc.assert(sound, { numRuns: 300 })).not.toThrow();
  });
});
