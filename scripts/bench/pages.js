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

/** Name and maker by size in bytes. */
export const madePages = {
  'unrelated page': (bytes) => page('<title>Spring in the garden</title>', paragraph, bytes),
  'article with citation tags': (bytes) => page(`<title>Leaves</title>${tags}`, paragraph, bytes),
  'article with references': (bytes) => page(`<title>Leaves</title>${tags}`, reference, bytes),
  'journal page without tags': (bytes) =>
    page('<title>Journal of Leaves</title>', paragraph, bytes),
};
