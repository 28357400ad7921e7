/**
 * What every detector owes. A detector's own test is `testDetector(highwire)` and what is special
 * about it; its fixtures are pairs `test/fixtures/detect/<id>/<case>.html` and `.json`, found here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Clue, Detector } from '../../lib/detect/detector.ts';
import { readHead, withDeepTags } from '../../lib/detect/head.ts';
import { withBody } from '../../lib/detect/page.ts';
import { isWorkId } from '../../lib/work/ids/parse-id.ts';
import { runs } from './runs.ts';
import { webAddress } from './web-address.ts';

interface Fixture {
  /** The address the page is seen under. */
  url: string;
  /** The start of the detector's answer; parts of clues suffice. */
  clues: Partial<Clue>[];
}

const fixtures = new URL('../fixtures/detect/', import.meta.url);

const parser = new new JSDOM('').window.DOMParser();

export function parse(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

export function clues(detector: Detector, html: string, url: string): Clue[] {
  const head = readHead(parse(html), url);
  if (!head) throw new Error(`not a web address: ${url}`);
  return detector.detect(withBody(withDeepTags(head)));
}

export function testDetector(detector: Detector): void {
  const folder = new URL(`${detector.id}/`, fixtures);
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/u, ''));

  describe(`${detector.id}, as every detector,`, () => {
    it.each(cases)('answers its fixture %s', (name) => {
      const html = readFileSync(new URL(`${name}.html`, folder), 'utf8');
      const fixture = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Fixture;
      const found = clues(detector, html, fixture.url);
      expect(found).toMatchObject(fixture.clues);
      expect(found.flatMap(({ ids }) => ids ?? []).filter((id) => !isWorkId(id))).toEqual([]);
      expect(found.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
      expect(found.every(({ detail }) => detail !== '')).toBe(true);
    });

    it('claims nothing on a page that has nothing', () => {
      const found = clues(detector, nothing, 'https://blog.example.org/2024/05/spring');
      expect(found.filter(({ confidence }) => confidence > 0)).toEqual([]);
    });

    it('never throws, and gives no id that its parser would refuse, whatever the page holds', () => {
      const sound = fc.property(page, webAddress, (html, url) =>
        clues(detector, html, url).every(({ ids }) => (ids ?? []).every(isWorkId)),
      );
      expect(() => fc.assert(sound, runs(25))).not.toThrow();
    });
  });
}

const nothing = `<!doctype html><html lang="en"><head><title>Spring in the garden</title>
<meta name="description" content="What to sow in May"><meta property="og:type" content="article">
<link rel="canonical" href="https://blog.example.org/2024/05/spring">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"Spring"}</script>
</head><body><h1>Spring in the garden</h1><p>Sow carrots. See 10.2024/garden.jpg and call 0123456789.</p></body></html>`;

/** Pages made of the words that detectors look for, in wrong places and with wrong values. */
const word = fc.constantFrom(
  'citation_doi',
  'citation_title',
  'citation_author',
  'citation_isbn',
  'dc.identifier',
  'prism.doi',
  'eprints.title',
  'bepress_citation_doi',
  'book:isbn',
  'og:url',
  'og:type',
  '__proto__',
);
const value = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '10.1000/<script>alert(1)</script>',
    '10.1000/xyz',
    '9780262033848',
    'x'.repeat(5000),
  ),
  fc.string().map((rest) => `10.1000/${rest}`),
);
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const element = fc.oneof(
  fc.tuple(word, value).map(([name, text]) => `<meta name="${name}" content="${escape(text)}">`),
  value.map((text) => `<link rel="canonical" href="${escape(text)}">`),
  fc
    .jsonValue()
    .map((json) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`),
  fc.tuple(word, value).map(([name, text]) => {
    const node = {
      '@type': ['Book', 'ScholarlyArticle', name],
      identifier: text,
      isbn: [text],
      name: { name: text },
    };
    return `<script type="application/ld+json">${JSON.stringify(node).replaceAll('<', '\\u003c')}</script>`;
  }),
  value.map(
    (text) =>
      `<div itemscope itemtype="http://schema.org/Book"><b itemprop="isbn">${escape(text)}</b></div>`,
  ),
  value.map(
    (text) =>
      `<span class="Z3988" title="${escape(text)}" data-doi="${escape(text)}">${escape(text)}</span>`,
  ),
  fc.string().map((text) => `<${text}`),
);
const page = fc.array(element, { maxLength: 12 }).map((elements) => elements.join('\n'));
