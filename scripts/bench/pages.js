/** Pages made for measuring: of a given size, with and without a work. */

const paragraph =
  '<div class="s"><p id="x">Lorem ipsum dolor sit amet, <a href="/x/y" class="link">consectetur</a> adipiscing <b>elit</b>, sed do eiusmod tempor <span class="c">incididunt</span> ut labore.</p></div>\n';
const reference =
  '<li class="ref"><cite>Ahorn, B. (2001): On the drift of leaves.</cite> <a href="https://doi.org/10.1234/leaf.2001.5">https://doi.org/10.1234/leaf.2001.5</a></li>\n';
const tags = `<meta name="citation_title" content="On the drift of leaves">
<meta name="citation_author" content="Ahorn, Berta"><meta name="citation_doi" content="10.1234/leaf.2021.5">
<meta name="citation_journal_title" content="Journal of Leaves"><meta name="citation_publication_date" content="2021/10/05">
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">`;

function page(head, part, bytes) {
  const body = part.repeat(Math.ceil(bytes / part.length));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** References to different works, as many as fill so many bytes. */
export function referencesOf(bytes) {
  const items = Array.from({ length: Math.ceil(bytes / reference.length) }, (_, number) =>
    reference.replaceAll('leaf.2001.5', `leaf.${number}`),
  );
  return `<!doctype html><html lang="en"><head><title>Leaves</title></head><body>${items.join('')}</body></html>`;
}

/** Name and maker by size in bytes. */
export const madePages = {
  'unrelated page': (bytes) => page('<title>Spring in the garden</title>', paragraph, bytes),
  'article with citation tags': (bytes) => page(`<title>Leaves</title>${tags}`, paragraph, bytes),
  'article with references': (bytes) => page(`<title>Leaves</title>${tags}`, reference, bytes),
  'journal page without tags': (bytes) =>
    page('<title>Journal of Leaves</title>', paragraph, bytes),
};

const item =
  '<i itemscope itemtype="https://schema.org/Book"><b itemprop="isbn">9780262033848</b></i>';
const manyTags = (bytes, tag) => tag.repeat(Math.ceil(bytes / tag.length));

/** Pages that pretend to hold far more than they do. Name and maker. */
export const lyingPages = {
  'lie: 10 MB of one meta tag': () =>
    manyTags(10e6, '<meta name="citation_author" content="Ahorn, Berta">'),
  'lie: 10 MB of different meta tags': () =>
    Array.from({ length: 250_000 }, (_, n) => `<meta name="citation_${n}" content="x">`).join(''),
  'lie: 4.4 MB of microdata': () => manyTags(4.4e6, item),
  'lie: 2 MB of nested items': () =>
    manyTags(2e6, '<div itemscope itemprop="x" itemtype="https://schema.org/Book">'),
  'lie: JSON-LD 10 000 deep': () =>
    `<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}1${']}'.repeat(10_000)}</script>`,
  'lie: 4 MB of JSON-LD': () =>
    `<script type="application/ld+json">{"@graph":[${manyTags(4e6, '{"@type":"Book","name":"Leaves"},')}1]}</script>`,
  'lie: 4 MB of JSON-LD in 40 blocks that are none': () =>
    manyTags(
      4e6,
      `<script type="application/ld+json">{"@graph":[${manyTags(99_000, '{"name":"x"},')}</script>`,
    ),
  'lie: 4 MB of labels': () => `<title>book</title>${manyTags(4e6, '<b>ISBN</b><b>Publisher</b>')}`,
  'lie: 4 MB of DOI links': () =>
    `<title>journal</title>${manyTags(4e6, '<a class="doi" href="https://doi.org/10.1234/x">doi</a>')}`,
  'lie: 4 MB of one data-doi each': () =>
    `<title>journal</title>${manyTags(4e6, '<p data-doi="10.1234/x">x</p>')}`,
  'lie: 4 MB in one heading': () =>
    `<title>journal</title><h1>${manyTags(4e6, 'Leaves <b>x</b>')}</h1>`,
};
