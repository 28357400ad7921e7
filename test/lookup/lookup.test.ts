import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSources } from '../../lib/lookup/all-sources.ts';
import { memoryCache } from '../../lib/lookup/cache.ts';
import type { LookupEnv } from '../../lib/lookup/env.ts';
import { lookup } from '../../lib/lookup/index.ts';
import type { Finding } from '../../lib/work/copy.ts';
import type { Work } from '../../lib/work/work.ts';
import type { WorkId } from '../../lib/work/work-id.ts';
import { envWith, openCopy, paper, stub } from './stub-source.ts';

const found = { copies: [openCopy] };
const day = 24 * 3_600_000;

async function all(work: Work, env: LookupEnv): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of lookup(work, env)) findings.push(finding);
  return findings;
}

/** Works as a hostile page might describe them. */
const anyWork = fc.record(
  {
    kind: fc.constantFrom<Work['kind']>(
      'paper',
      'book',
      'chapter',
      'software',
      'thesis',
      'dataset',
    ),
    ids: fc.array(
      fc
        .tuple(
          fc.constantFrom('doi', 'isbn', 'arxiv', 'pmid', 'pmcid', 'swh', 'repo', 'pkg', 'url'),
          fc.string(),
        )
        .map(([scheme, value]): WorkId => `${scheme}:${value}`),
      { maxLength: 4 },
    ),
    title: fc.string(),
    authors: fc.array(fc.string(), { maxLength: 2 }),
    year: fc.integer(),
  },
  { requiredKeys: ['kind', 'ids'] },
) as fc.Arbitrary<Work>;

describe('lookup', () => {
  it('ends with a complete finding for any work, and sends nothing anywhere but to its sources', async () => {
    const origins = new Set(allSources.flatMap((source) => source.origins));
    const ends = fc.asyncProperty(anyWork, async (work) => {
      const asked: string[] = [];
      const fetch = async (url: string) => {
        asked.push(new URL(url).origin);
        return new Response('unknown', { status: 404 });
      };
      const findings = await all(work, { fetch, now: () => Date.now(), thorough: true });
      return (
        findings.at(-1)?.complete === true && asked.every((origin) => origins.has(`${origin}/*`))
      );
    });
    await expect(fc.assert(ends, { numRuns: 200 })).resolves.toBeUndefined();
  });

  it('yields growing findings, the last one complete', async () => {
    const sources = [
      stub({ id: 'a', answer: found }),
      stub({
        id: 'b',
        after: 5,
        answer: { copies: [{ ...openCopy, url: 'https://b.example/x' }] },
      }),
    ];
    const findings = await all(paper, envWith(sources));
    expect(findings.map(({ copies }) => copies.length)).toEqual([1, 2, 2]);
    expect(findings.map(({ complete }) => complete)).toEqual([false, false, true]);
  });

  it('answers a repeated look-up without asking anybody', async () => {
    const source = stub({ id: 'a', answer: { ...found, alsoKnownAs: ['pmid:7'] } });
    const env = envWith([source], { cache: memoryCache() });
    await all(paper, env);
    const again = await all({ kind: 'paper', ids: ['pmid:7'] }, env);
    expect(source.asked).toBe(1);
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({ complete: true, copies: [{ url: openCopy.url }] });
  });

  it('shows a stale answer at once and the refreshed one after it', async () => {
    let now = 0;
    const source = stub({ id: 'a', answer: found });
    const env = envWith([source], { cache: memoryCache(), now: () => now });
    await all(paper, env);
    now = 31 * day;
    const findings = await all(paper, env);
    expect(source.asked).toBe(2);
    expect(findings.map(({ complete }) => complete)).toEqual([false, true]);
    expect(findings[0]?.copies).toHaveLength(1);
  });

  it('asks again when the reader wants it, fresh or not', async () => {
    const source = stub({ id: 'a', answer: found });
    const env = envWith([source], { cache: memoryCache() });
    await all(paper, env);
    await all(paper, { ...env, again: true });
    expect(source.asked).toBe(2);
  });

  it('goes on without a cache that does not work', async () => {
    const cache = {
      read: async () => undefined,
      keep: async () => {
        throw new Error('quota exceeded');
      },
    };
    const findings = await all(paper, envWith([stub({ id: 'a', answer: found })], { cache }));
    expect(findings.at(-1)).toMatchObject({ complete: true, copies: [{ source: 'a' }] });
  });

  it('shares one run between those who ask for the same at the same time', async () => {
    const source = stub({ id: 'a', after: 5, answer: found });
    const env = envWith([source]);
    const both = await Promise.all([all(paper, env), all(paper, { ...env })]);
    expect(source.asked).toBe(1);
    expect(both[0]?.at(-1)).toEqual(both[1]?.at(-1));
  });

  it('shares a run also when each asker brings the same choice anew', async () => {
    const source = stub({ id: 'a', after: 5, answer: found });
    const env = envWith([source]);
    const choosing = () => ({ ...env, permits: () => true, keys: { core: 'k' } });
    await Promise.all([all(paper, choosing()), all(paper, choosing())]);
    expect(source.asked).toBe(1);
  });

  it('does not share a run between askers of whom one turned a source off', async () => {
    const source = stub({ id: 'a', after: 5, answer: found });
    const env = envWith([source]);
    const [, off] = await Promise.all([
      all(paper, env),
      all(paper, { ...env, permits: () => false }),
    ]);
    expect(off?.at(-1)?.asked).toMatchObject([{ outcome: 'skipped', reason: 'turned-off' }]);
  });

  it('does not share a run between those who would ask differently', async () => {
    const source = stub({ id: 'a', after: 5, answer: found });
    const env = envWith([source]);
    await Promise.all([all(paper, env), all(paper, { ...env, thorough: true })]);
    expect(source.asked).toBe(2);
  });

  it('ends without a last word when its asker leaves', async () => {
    const leaving = new AbortController();
    const cache = memoryCache();
    const slow = stub({ id: 'slow', after: 50, answer: found });
    const asking = all(paper, envWith([slow], { signal: leaving.signal, cache }));
    setTimeout(() => leaving.abort(), 5);
    expect(await asking).toEqual([]);
    expect(await cache.read('doi:10.1000/tides.7')).toBeUndefined();
  });

  it('has a true last word for a work that nobody can be asked about', async () => {
    const nobody = stub({ id: 'a', accepts: () => false });
    const findings = await all({ kind: 'paper', ids: [], title: 'Untraced' }, envWith([nobody]));
    expect(findings).toEqual([
      {
        work: { kind: 'paper', ids: [], title: 'Untraced' },
        copies: [],
        asked: [],
        complete: true,
      },
    ]);
  });
});
