import { describe, expect, it } from 'vitest';
import { addressOfAuthor } from '../../lib/lookup/author-address.ts';
import type { Work } from '../../lib/work/work.ts';

const work: Work = { kind: 'paper', ids: ['doi:10.1000/1'], title: 'On leaves' };

const outOfOrder = async () => new Response('', { status: 500 });

function europePmc(affiliations: (string | undefined)[], doi = '10.1000/1') {
  const record = {
    doi,
    authorList: {
      author: affiliations.map((affiliation, place) => ({
        fullName: `Author ${place + 1}`,
        ...(affiliation && {
          authorAffiliationDetailsList: { authorAffiliation: [{ affiliation }] },
        }),
      })),
    },
  };
  const body = JSON.stringify({ hitCount: 1, resultList: { result: [record] } });
  const asked: string[] = [];
  const fetch = async (address: string) => {
    asked.push(decodeURIComponent(address));
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return { asked, env: { fetch, now: () => Date.now() } };
}

describe('the address of an author', () => {
  it.each([
    ['Institute of Leaves, Ulm. ada.ash@leaf.example.', 'ada.ash@leaf.example'],
    ['Institute. Electronic address: b.o-x+1@a-b.example.org; Ulm', 'b.o-x+1@a-b.example.org'],
  ])('is read from %s', async (affiliation, address) => {
    const { asked, env } = europePmc([undefined, affiliation]);
    expect(await addressOfAuthor(work, env)).toEqual({ found: { address, author: 'Author 2' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('DOI:"10.1000/1"');
  });

  it('is none where no affiliation holds one', async () => {
    const { env } = europePmc(['Institute @ Ulm', 'a@b', undefined]);
    expect(await addressOfAuthor(work, env)).toEqual({ found: null });
  });

  it('is never taken from the record of another work', async () => {
    const { env } = europePmc(['Ulm. ada.ash@leaf.example'], '10.1000/2');
    expect(await addressOfAuthor(work, env)).toEqual({ found: null });
  });

  it('is not asked for without an identifier that is known there', async () => {
    const { asked, env } = europePmc(['Ulm. ada.ash@leaf.example']);
    const book: Work = { kind: 'book', ids: ['isbn:9780262033848'] };
    expect(await addressOfAuthor(book, env)).toEqual({ found: null });
    expect(asked).toEqual([]);
  });

  it('says why it could not be asked', async () => {
    const answer = await addressOfAuthor(work, { fetch: outOfOrder, now: () => Date.now() });
    expect(answer).toEqual({ failed: 'broken' });
  });
});
