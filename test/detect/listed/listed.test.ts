import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { listWorks } from '../../../lib/detect/listed/index.ts';
import type { WorkId } from '../../../lib/work/work-id.ts';

const parser = new new JSDOM('').window.DOMParser();
const url = 'https://journal.example.org/1';

function parse(body: string): Document {
  return parser.parseFromString(`<body>${body}</body>`, 'text/html');
}

async function list(body: string, except: WorkId[] = []) {
  return (await listWorks({ document: parse(body), url }, { except })).map(
    ({ sighting, element }) => ({
      ids: sighting.work.ids,
      role: sighting.role,
      element: element.id || element.tagName,
    }),
  );
}

describe('listWorks', () => {
  it('gives each reference once, with its ids and its place', async () => {
    const found = await list(`<ol>
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

  it('keeps two works of one paragraph apart', async () => {
    const found = await list(`<p id="p"><a href="https://doi.org/10.1234/one">1</a> and
      <a href="https://publisher.example.com/doi/full/10.1234/two">2</a></p>`);
    expect(found.map(({ ids }) => ids)).toEqual([['doi:10.1234/one'], ['doi:10.1234/two']]);
  });

  it("leaves out the page's own work, and what is named after it", async () => {
    const own = `<p><a href="/doi/pdf/10.1234/own">PDF</a></p><p><a href="/doi/10.1234/own.g001">Figure</a></p>
      <p>https://doi.org/10.1234/own/suppl_file</p>`;
    expect(await list(own)).toHaveLength(3);
    expect(await list(own, ['doi:10.1234/own'])).toEqual([]);
    expect(await list('<p>10.1234/own2</p>', ['doi:10.1234/own'])).toHaveLength(1);
  });

  it('reads ids in plain text, with their cues', async () => {
    const found = await list(`<ol><li id="a">Ahorn, B. doi:10.1234/one. PMID: 1234567.</li>
      <li id="b">Dorn, C. arXiv:1706.03762v2 [cs].</li><li id="c">Esche. ISBN 978-0-262-03384-8, p. 5</li>
      <li id="d">1234567 and 1706.03762 are numbers</li></ol><script>"doi:10.1234/script"</script>`);
    expect(found).toEqual([
      { ids: ['doi:10.1234/one', 'pmid:1234567'], role: 'listed', element: 'a' },
      { ids: ['arxiv:1706.03762'], role: 'listed', element: 'b' },
      { ids: ['isbn:9780262033848'], role: 'listed', element: 'c' },
    ]);
  });

  it('believes the link where the text runs into the next word', async () => {
    const link = '<a href="https://doi.org/10.1234/one">Crossref</a>';
    const ids = [['doi:10.1234/one']];
    expect((await list(`<p>10.1234/one.Crossref ${link}</p>`)).map((one) => one.ids)).toEqual(ids);
    expect((await list(`<p>${link} 10.1234/one.Crossref</p>`)).map((one) => one.ids)).toEqual(ids);
  });

  it.each([
    '/journal/10.1111/(ISSN)1365-2869',
    '/toc/10.1111/jsr.2013.22.issue-2',
    'https://ads.example/10.1186/s13063/015/0567/7/19768969856@top',
    'https://cdn.example/10.7554/886/771b/elife-44753-video1.webm',
  ])('takes no journal, issue, advertisement or film for a work: %s', async (href) => {
    expect(await list(`<p><a href="${href}">x</a></p>`)).toEqual([]);
  });

  it('works in slices, and stops when it is told to', async () => {
    const html = Array.from({ length: 3000 }, (_, n) => `<p>doi:10.1234/n${n}</p>`).join('');
    const page = { document: parse(html), url };
    let pauses = 0;
    const all = await listWorks(page, { breathe: () => Promise.resolve((pauses += 1)) });
    expect(all).toHaveLength(2000);
    expect(pauses).toBeGreaterThan(1);
    const ending = new AbortController();
    const some = await listWorks(page, {
      signal: ending.signal,
      breathe: () => Promise.resolve(ending.abort()),
    });
    expect(some.length).toBeLessThan(2000);
  });

  it('reads COinS', async () => {
    const found = await list(
      '<div id="r"><span class="Z3988" title="rft_id=info%3Adoi%2F10.1234%2Fone&amp;rft.atitle=One"></span></div>',
    );
    expect(found).toEqual([{ ids: ['doi:10.1234/one'], role: 'listed', element: 'SPAN' }]);
  });

  it('answers on a page whose DOM fails', async () => {
    const document = parse('<a href="https://doi.org/10.1234/x">x</a>');
    Object.defineProperty(document, 'createTreeWalker', { value: document.body });
    expect(await listWorks({ document, url })).toEqual([]);
  });
});
