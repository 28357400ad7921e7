/** Pages that want to do harm, or that nobody meant to write. */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/index.ts';
import { isWorkId } from '../../lib/work/ids/parse-id.ts';
import { runs } from '../conformance/runs.ts';
import { webAddress } from '../conformance/web-address.ts';

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/** What detection can ask a page for, node by node. */
const questions = [
  [window.Element, 'getAttribute'],
  [window.Element, 'hasAttribute'],
  [window.Element, 'closest'],
  [window.Element, 'matches'],
  [window.Element, 'querySelector'],
  [window.Document, 'querySelector'],
  [window.Document, 'querySelectorAll'],
  [window.TreeWalker, 'nextNode'],
] as const;
let asked = 0;
/** This DOM answers some questions by asking itself others: these don't count. */
let answering = false;
for (const [{ prototype }, name] of questions) {
  const ask = (prototype as unknown as Record<string, unknown>)[name] as (
    ...given: unknown[]
  ) => unknown;
  Object.defineProperty(prototype, name, {
    value(this: unknown, ...given: unknown[]) {
      if (answering) return ask.apply(this, given);
      asked += 1;
      answering = true;
      try {
        return ask.apply(this, given);
      } finally {
        answering = false;
      }
    },
  });
}

function report(html: string, url = 'https://journal.example.org/article/1') {
  return detect({ document: parser.parseFromString(html, 'text/html'), url });
}

/** Below the elements of these pages. */
const mostQuestions = 7600;
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
      'items nested 2 000 deep',
      '<div itemscope itemprop="x" itemtype="https://schema.org/Book">'.repeat(2000),
    ],
    ['8 000 meta tags', '<meta name="citation_author" content="Ahorn, Berta">'.repeat(8000)],
    [
      '8 000 different meta tags',
      Array.from({ length: 8000 }, (_, n) => `<meta name="citation_${n}" content="x">`).join(''),
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
      '8 000 items',
      '<i itemscope itemtype="https://schema.org/Book"><b itemprop="isbn">9780262033848</b></i>'.repeat(
        4000,
      ),
    ],
    ['8 000 labels', `<title>book</title>${'<b>ISBN</b><b>Publisher</b>'.repeat(4000)}`],
    [
      '8 000 links',
      `<title>journal</title>${'<a href="https://doi.org/10.1234/x">doi</a>'.repeat(8000)}`,
    ],
    ['8 000 marks', `<title>journal</title>${'<p data-doi="10.1234/x">x</p>'.repeat(8000)}`],
    ['8 000 buttons', `<title>journal</title>${'<p>Buy article</p>'.repeat(8000)}`],
  ])('is asked no more than a few thousand questions by one with %s', (_name, html) => {
    const document = parser.parseFromString(html, 'text/html');
    asked = 0;
    detect({ document, url: 'https://journal.example.org/article/1' });
    // How long that takes, the benchmark tells: at most 50 ms for each MB, in a browser.
    expect(asked).toBeLessThan(mostQuestions);
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
  webAddress,
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
  webAddress,
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
    expect(() => fc.assert(sound, runs(150))).not.toThrow();
  });
});
