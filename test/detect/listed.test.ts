import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { listWorks } from '../../lib/detect/listed.ts';
import type { WorkId } from '../../lib/work/work-id.ts';

function list(body: string, except: WorkId[] = []) {
  const { document } = new JSDOM(`<body>${body}</body>`, { url: 'https://journal.example.org/1' })
    .window;
  return listWorks(document, except).map(({ sighting, element }) => ({
    ids: sighting.work.ids,
    role: sighting.role,
    element: element.id || element.tagName,
  }));
}

describe('listWorks', () => {
  it('gives each reference once, with its ids and its place', () => {
    const found = list(`<ol>
      <li id="one">Ahorn 2001 <a href="https://doi.org/10.1234/ONE">doi</a>
        <a href="https://pubmed.ncbi.nlm.nih.gov/123456/">PubMed</a></li>
      <li id="two"><a href="https://arxiv.org/abs/1706.03762v2">arXiv</a></li>
      <li id="again"><a href="https://dx.doi.org/10.1234/one">doi</a></li>
      <li id="book"><a href="https://en.wikipedia.org/wiki/Special:BookSources/978-0-262-03384-8">ISBN</a></li>
      <li id="none"><a href="https://example.org/x">other</a></li></ol>`);
    expect(found).toEqual([
      { ids: ['doi:10.1234/one', 'pmid:123456'], role: 'listed', element: 'one' },
      { ids: ['arxiv:1706.03762'], role: 'listed', element: 'two' },
      { ids: ['isbn:9780262033848'], role: 'listed', element: 'book' },
    ]);
  });

  it('keeps two works of one paragraph apart', () => {
    const found = list(`<p id="p"><a href="https://doi.org/10.1234/one">1</a> and
      <a href="https://publisher.example.com/doi/full/10.1234/two">2</a></p>`);
    expect(found.map(({ ids }) => ids)).toEqual([['doi:10.1234/one'], ['doi:10.1234/two']]);
  });

  it("leaves out the page's own work", () => {
    const own = '<p><a href="/doi/pdf/10.1234/own">PDF</a></p>';
    expect(list(own)).toHaveLength(1);
    expect(list(own, ['doi:10.1234/own'])).toEqual([]);
  });

  it('reads COinS', () => {
    const found = list(
      '<div id="r"><span class="Z3988" title="rft_id=info%3Adoi%2F10.1234%2Fone&amp;rft.atitle=One"></span></div>',
    );
    expect(found).toEqual([{ ids: ['doi:10.1234/one'], role: 'listed', element: 'SPAN' }]);
  });

  it('answers on a page whose DOM fails', () => {
    const { document } = new JSDOM('<a href="https://doi.org/10.1234/x">x</a>').window;
    Object.defineProperty(document, 'getElementsByTagName', { value: document.body });
    expect(listWorks(document)).toEqual([]);
  });
});
