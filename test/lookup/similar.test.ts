import { describe, expect, it } from 'vitest';
import { similarOpenWorks } from '../../lib/lookup/similar.ts';
import type { Work } from '../../lib/work/work.ts';

const work: Work = { kind: 'paper', ids: ['doi:10.1000/1'], title: 'On leaves' };

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json' },
  });

const open = {
  doi: 'https://doi.org/10.1000/2',
  title: 'On twigs',
  publication_year: 2019,
  authorships: [{ author: { display_name: 'Ada Ash' } }, { author: { display_name: 'Bo Birch' } }],
  best_oa_location: {
    is_oa: true,
    landing_page_url: 'https://repository.example.edu/2',
    pdf_url: 'https://repository.example.edu/2.pdf',
    license: 'cc-by',
    version: 'acceptedVersion',
    source: { display_name: 'Repository of Example', type: 'repository' },
  },
};

function openAlex(relations: string[] | number, results: unknown[]) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(decodeURIComponent(address));
    if (address.includes('filter=')) return json({ results });
    return typeof relations === 'number'
      ? json({ error: 'x' }, relations)
      : json({ related_works: relations });
  };
  return { asked, env: { fetch, now: () => Date.now() } };
}

function worksIn(answer: Awaited<ReturnType<typeof similarOpenWorks>>) {
  return 'works' in answer ? answer.works : [];
}

describe('similar open works', () => {
  it('asks for the relations, then for those of them that are open', async () => {
    const { asked, env } = openAlex(
      ['https://openalex.org/W12', 'https://openalex.org/W13', 'https://elsewhere.example/x'],
      [open],
    );
    const [similar, ...rest] = worksIn(await similarOpenWorks(work, env));
    expect(rest).toEqual([]);
    expect(asked[0]).toContain('/works/doi:10.1000/1?select=related_works');
    expect(asked[1]).toContain('filter=openalex:W12|W13,is_oa:true');
    expect(asked).toHaveLength(2);
    expect(similar?.work).toEqual({
      kind: 'paper',
      ids: ['doi:10.1000/2'],
      title: 'On twigs',
      authors: ['Ada Ash', 'Bo Birch'],
      year: 2019,
    });
    expect(similar?.copy).toMatchObject({
      url: 'https://repository.example.edu/2.pdf',
      openness: 'open',
      version: 'accepted',
    });
  });

  it('asks once when nothing is related', async () => {
    const { asked, env } = openAlex([], [open]);
    expect(await similarOpenWorks(work, env)).toEqual({ works: [] });
    expect(asked).toHaveLength(1);
  });

  it('leaves out what is not open, has no title or lies in a shadow library', async () => {
    const closed = { ...open, best_oa_location: { ...open.best_oa_location, is_oa: false } };
    const shadow = {
      ...open,
      best_oa_location: { ...open.best_oa_location, pdf_url: 'https://sci-hub.example/2.pdf' },
    };
    const { env } = openAlex(
      ['https://openalex.org/W12'],
      [closed, { ...open, title: null }, shadow],
    );
    expect(await similarOpenWorks(work, env)).toEqual({ works: [] });
  });

  it('says that it could not ask, which is not that there is nothing', async () => {
    const { env } = openAlex(500, []);
    expect(await similarOpenWorks(work, env)).toEqual({ failed: 'broken' });
  });
});
