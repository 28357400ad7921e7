import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/index.ts';

const parser = new new JSDOM('').window.DOMParser();
const paper =
  '<title>Leaves</title><meta name="citation_title" content="Leaves"><meta name="citation_doi" content="10.1234/leaf.5">';
const jsonLd = (node: object) =>
  `<script type="application/ld+json">${JSON.stringify(node)}</script>`;

function access(head: string, body = '', url = 'https://journal.example.org/1') {
  const html = `<!doctype html><head>${head}</head><body>${body}</body>`;
  return detect({ document: parser.parseFromString(html, 'text/html'), url }).access;
}

const ccBy = '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">';

describe('access to a paper', () => {
  it.each([
    ['a licence link', 'open', ccBy, ''],
    [
      'a licence tag',
      'open',
      '<meta name="dc.rights" content="https://creativecommons.org/licenses/by/4.0/">',
      '',
    ],
    [
      'a licence in JSON-LD',
      'open',
      jsonLd({
        '@type': 'ScholarlyArticle',
        license: 'https://creativecommons.org/licenses/by/4.0/',
      }),
      '',
    ],
    [
      'a licence link beside the text',
      'open',
      '',
      '<p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></p>',
    ],
    [
      'the tag for readable by everybody',
      'open',
      '<meta name="citation_fulltext_world_readable" content="">',
      '',
    ],
    [
      'a repository that says public',
      'open',
      '<meta name="eprints.full_text_status" content="public">',
      '',
    ],
    [
      'a repository that says restricted',
      'closed',
      '<meta name="eprints.full_text_status" content="restricted">',
      '',
    ],
    [
      'isAccessibleForFree',
      'open',
      jsonLd({ '@type': 'ScholarlyArticle', isAccessibleForFree: true }),
      '',
    ],
    [
      'isAccessibleForFree as text',
      'closed',
      jsonLd({ '@type': 'ScholarlyArticle', isAccessibleForFree: 'False' }),
      '',
    ],
    [
      'isAccessibleForFree as address',
      'open',
      jsonLd({ isAccessibleForFree: 'http://schema.org/True' }),
      '',
    ],
    [
      'isAccessibleForFree of a part',
      'closed',
      jsonLd({ hasPart: { isAccessibleForFree: false, cssSelector: '.paid' } }),
      '',
    ],
    ["the publisher's own flag", 'open', '', '<script>var metadata={"isOpenAccess":true}</script>'],
    ['a button that sells', 'closed', '', '<main><a href="/buy">Purchase PDF</a></main>'],
    ['a label that gives', 'open', '', '<main><span>Open access</span></main>'],
    ['a label and a button', 'open', '', '<main><a>Buy article</a><span>Open access</span></main>'],
    [
      'words of an institution',
      'yours',
      '',
      '<main><span>Access provided by University of Example</span></main>',
    ],
    ['nothing', 'unknown', '', '<main><p>Leaves drift.</p></main>'],
    ['words in the menu', 'unknown', '', '<nav><a>Open access</a><a>Get access</a></nav>'],
    [
      'words in related articles',
      'unknown',
      '',
      '<div class="related"><span>Open access</span></div>',
    ],
    [
      'words inside a sentence',
      'unknown',
      '',
      '<p>We discuss open access and how to buy articles.</p>',
    ],
    [
      "a licence of the site's own texts",
      'unknown',
      '',
      `<footer><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a></footer>`,
    ],
    [
      'a licence of a picture',
      'closed',
      jsonLd({
        '@graph': [
          { '@type': 'ImageObject', license: 'https://creativecommons.org/licenses/by/4.0/' },
          { '@type': 'ScholarlyArticle', name: 'Leaves', isAccessibleForFree: false },
        ],
      }),
      '',
    ],
    [
      'a free page about a sold article',
      'closed',
      jsonLd({ '@type': 'WebPage', isAccessibleForFree: true }) +
        jsonLd({ '@type': 'ScholarlyArticle', isAccessibleForFree: false }),
      '',
    ],
    [
      'another free article',
      'unknown',
      jsonLd({ '@type': 'ScholarlyArticle', name: 'Roots', isAccessibleForFree: true }),
      '',
    ],
    [
      'not in the public domain',
      'unknown',
      '<meta name="dc.rights" content="© 2020 Elsevier. Not in the public domain. All rights reserved.">',
      '',
    ],
    [
      'a licence of a figure',
      'unknown',
      '',
      '<figure><figcaption><a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">CC</a></figcaption></figure>',
    ],
    [
      'flags of several articles',
      'unknown',
      '',
      '<script>recommendations=[{"openAccess":true}]</script><script>article={"openAccess":false}</script>',
    ],
    ['all rights reserved', 'unknown', '<meta name="dc.rights" content="All rights reserved">', ''],
  ])('%s: %s', (_name, state, head, body) => {
    const verdict = access(paper + head, body);
    expect(verdict.state).toBe(state);
    expect(verdict.reasons.length > 0).toBe(state !== 'unknown');
  });

  it('believes a licence more than a price or a flag, and says only that', () => {
    const head =
      paper +
      ccBy +
      jsonLd({
        '@type': 'ScholarlyArticle',
        isAccessibleForFree: false,
        offers: { price: '39.95' },
      });
    expect(access(head)).toEqual({
      state: 'open',
      reasons: [{ rule: 'licence', detail: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
  });

  it("is the reader's own behind a library's proxy, unless it is open to all", () => {
    const proxied = 'https://journal-example-org.ezproxy.uni.example.edu/doi/10.1234/leaf.5';
    expect(access(paper, '', proxied).state).toBe('yours');
    expect(access(paper + ccBy, '', proxied).state).toBe('open');
  });

  it('is open where everything is', () => {
    expect(access('<title>Leaves</title>', '', 'https://arxiv.org/abs/1706.03762').state).toBe(
      'open',
    );
  });

  it.each([
    ['10.1101/2020.01.30.927871', 'open'],
    ['10.1101/087969693.41.673', 'unknown'],
  ])('knows preprints from monographs: %s', (doi, state) => {
    const head = `<title>Leaves</title><meta name="citation_title" content="Leaves"><meta name="citation_doi" content="${doi}">`;
    expect(access(head).state).toBe(state);
  });
});

describe('access to books and programs', () => {
  const book = { '@type': 'Book', name: 'Leaves', isbn: '9780262033848' };

  it.each([
    [
      'a book with a price',
      'closed',
      '<title>Leaves</title>' + jsonLd({ ...book, offers: { price: 12 } }),
      '',
    ],
    [
      'a free book',
      'unknown',
      '<title>Leaves</title>' + jsonLd({ ...book, offers: { price: '0' } }),
      '',
    ],
    ['a book without a price', 'unknown', '<title>Leaves</title>' + jsonLd(book), ''],
  ])('%s: %s', (_name, state, head, body) => {
    expect(access(head, body).state).toBe(state);
  });

  it.each([
    ['a free licence', 'open', 'License: MIT'],
    ['a proprietary one', 'closed', 'License: Proprietary'],
    ['none', 'unknown', 'Leaves'],
  ])('a package with %s: %s', (_name, state, text) => {
    expect(
      access('<title>leaves</title>', `<p>${text}</p>`, 'https://www.npmjs.com/package/leaves')
        .state,
    ).toBe(state);
  });
});
