import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect, detectors } from '../../lib/detect/index.ts';

function report(head: string, url = 'https://journal.example.org/article/1', body = '') {
  const html = `<!doctype html><head>${head}</head><body>${body}</body>`;
  return detect({ document: new JSDOM(html).window.document, url });
}

const main = (...args: Parameters<typeof report>) => report(...args).sightings[0];

describe('detect', () => {
  it('finds its detectors by itself, each under its own name and rank', () => {
    expect(detectors.length).toBeGreaterThan(7);
    expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length);
    expect(new Set(detectors.map(({ rank }) => rank)).size).toBe(detectors.length);
  });

  it('makes one work of statements that share an id', () => {
    const sighting = main(
      `<meta name="citation_doi" content="10.1234/leaf.5"><meta name="citation_title" content="Leaves">
       <meta name="dc.identifier" content="doi:10.1234/LEAF.5"><meta name="dc.creator" content="Dorn, Carl">`,
      'https://journal.example.org/doi/10.1234/leaf.5',
    );
    expect(sighting?.work).toEqual({
      kind: 'paper',
      ids: ['doi:10.1234/leaf.5'],
      title: 'Leaves',
      authors: ['Carl Dorn'],
    });
    expect(sighting?.evidence.map(({ rule }) => rule)).toEqual([
      'highwire',
      'dublin-core',
      'address',
    ]);
    expect(sighting?.confidence).toBeGreaterThan(0.97);
  });

  it('believes the citation tag where another tag names another work', () => {
    const sighting = main(
      `<meta name="dc.identifier" content="10.1234/other"><meta name="citation_doi" content="10.1234/leaf.5">`,
    );
    expect(sighting?.work.ids).toEqual(['doi:10.1234/leaf.5']);
  });

  it('does not choose between two works that are equally weakly attested', () => {
    const twice = `<link rel="canonical" href="https://example.org/doi/10.1234/one">`;
    expect(main(twice, 'https://example.org/x')?.work.ids).toEqual(['doi:10.1234/one']);
    const head = `${twice}<meta property="og:url" content="https://example.org/doi/10.1234/two">`;
    expect(report(head, 'https://example.org/x').sightings).toEqual([]);
  });

  it('lets the page say of what kind its work is, where the citation tags do not', () => {
    const tags = `<meta name="citation_title" content="Leaf counts"><meta name="citation_doi" content="10.1234/data.5">`;
    const jsonLd = `<script type="application/ld+json">{"@type":"Dataset","name":"Leaf counts","@id":"https://doi.org/10.1234/data.5"}</script>`;
    expect(main(tags)?.work.kind).toBe('paper');
    expect(main(tags + jsonLd)?.work.kind).toBe('dataset');
  });

  it('never takes the main work from a reference', () => {
    const references = `<meta name="citation_reference" content="citation_doi=10.1234/other">
      <meta name="dc.relation" content="doi:10.1234/other"><meta name="dcterms.references" content="doi:10.1234/other">`;
    expect(report(references).sightings).toEqual([]);
  });

  it('claims nothing on a bot check, whatever the address says', () => {
    const address = 'https://journal.example.org/doi/10.1234/leaf.5';
    expect(main('<title>Leaves</title>', address)?.work.ids).toEqual(['doi:10.1234/leaf.5']);
    expect(report('<title>Just a moment...</title>', address).sightings).toEqual([]);
  });

  it('answers on what is no web page', () => {
    expect(report('', 'about:blank').sightings).toEqual([]);
    expect(report('', '').sightings).toEqual([]);
  });

  const filler = '<p>Sow <b>carrots</b>.</p>'.repeat(200);
  const citation =
    '<span class="Z3988" title="rft_id=info%3Adoi%2F10.1234%2Fleaf.5&amp;rft.atitle=Leaves"></span>';

  it.each([
    [
      'https://ann.github.io/2024/post',
      '<h2 id="references">References</h2><ol><li>Leaves. doi:10.1234/leaf.5</li></ol>',
    ],
    ['https://a.org/articles/1', '<h2>References</h2><ol><li><b>DOI:</b> 10.1234/leaf.5</li></ol>'],
    ['https://a.org/digital-garden/x', '<p>As they write (</p><p>doi: 10.1234/leaf.5</p>'],
    [
      'https://en.wikipedia.org/wiki/Ulm',
      `<ol class="references"><li><cite>Leaves</cite>${citation}</li></ol>`,
    ],
    ['https://wiki.example.org/Ulm', `<p>Ulm.</p>${citation}`],
    ['https://a.org/', '<main><div data-doi="10.1234/leaf.5">Latest article: Leaves</div></main>'],
  ])('takes no cited or shown work for the work of %s', (url, body) => {
    const page = report('<title>Ulm</title>', url, `<h1>Ulm</h1>${filler}${body}`);
    expect(page.sightings).toEqual([]);
  });

  it('gives few enough ids for those who receive them', () => {
    const isbns = Array.from({ length: 40 }, (_, n) => {
      const digits = `97802620${1000 + n}`;
      const sum = Array.from(digits).reduce(
        (all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1),
        0,
      );
      return `<meta name="citation_isbn" content="${digits}${(10 - (sum % 10)) % 10}">`;
    });
    expect(
      main(`<meta name="citation_title" content="Leaves">${isbns.join('')}`)?.work.ids,
    ).toHaveLength(10);
  });

  const titleOnly = `<title>Leaves</title><script type="application/ld+json">{"@type":"Book","name":"Leaves"}</script>`;

  it('puts no query into an address that is an id, unless the page itself prefers it', () => {
    expect(main(titleOnly, 'https://a.org/x?sid=SECRET')?.work.ids).toEqual([
      'url:https://a.org/x',
    ]);
    const canonical = '<link rel="canonical" href="https://a.org/x?id=5">';
    expect(main(titleOnly + canonical, 'https://a.org/x?sid=S')?.work.ids).toEqual([
      'url:https://a.org/x?id=5',
    ]);
  });

  it('claims no work that it has no id for', () => {
    expect(report(titleOnly, 'http://localhost/x').sightings).toEqual([]);
  });
});
