import { describe, expect, it } from 'vitest';
import { findByTitle } from '../../lib/lookup/by-title.ts';

const item = {
  DOI: '10.1000/LEAVES.1',
  title: ['On leaves'],
  author: [{ given: 'Ada', family: 'Ash' }],
  issued: { 'date-parts': [[2019, 5]] },
  'container-title': ['Journal of Trees'],
};

function crossref(items: unknown[], status = 200) {
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(address);
    const headers = { 'content-type': 'application/json' };
    return new Response(JSON.stringify({ message: { items } }), { status, headers });
  };
  return { asked, env: { fetch, now: () => Date.now() } };
}

describe('works that a title may mean', () => {
  it('are named with what tells them apart', async () => {
    const { asked, env } = crossref([item, { nonsense: true }]);
    expect(await findByTitle('  on leaves & trees ', env)).toEqual({
      works: [
        {
          kind: 'paper',
          ids: ['doi:10.1000/leaves.1'],
          title: 'On leaves',
          authors: ['Ada Ash'],
          year: 2019,
          container: 'Journal of Trees',
        },
      ],
    });
    expect(new URL(asked[0] ?? '').searchParams.get('query.bibliographic')).toBe(
      'on leaves & trees',
    );
  });

  it('could not be asked for: that is said, and is not "none"', async () => {
    const { env } = crossref([], 503);
    expect(await findByTitle('on leaves', env)).toEqual({ failed: 'busy' });
  });
});
