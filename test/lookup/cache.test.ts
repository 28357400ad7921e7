import { describe, expect, it } from 'vitest';
import { memoryCache, type KeptFinding } from '../../lib/lookup/cache.ts';
import type { WorkId } from '../../lib/work/work-id.ts';

function kept(id: WorkId, ...others: WorkId[]): KeptFinding {
  const work = { kind: 'paper' as const, ids: [id, ...others] };
  const finding = { work, copies: [], asked: [], complete: true };
  return { id, finding, askedAt: 0, freshUntil: 1 };
}

describe('the cache in memory', () => {
  it('finds an entry under every id of its work, in any equivalent form', async () => {
    const cache = memoryCache();
    const entry = kept('doi:10.1000/a', 'pmid:7', 'arxiv:2401.01234');
    await cache.keep(entry);
    expect(await cache.read('pmid:7')).toBe(entry);
    expect(await cache.read('doi:10.48550/arxiv.2401.01234')).toBe(entry);
    expect(await cache.read('pmid:8')).toBeUndefined();
  });

  it('replaces what was kept for a work, also the ids it no longer has', async () => {
    const cache = memoryCache();
    await cache.keep(kept('doi:10.1000/a', 'pmid:7'));
    await cache.keep(kept('doi:10.1000/a'));
    expect(await cache.read('pmid:7')).toBeUndefined();
  });

  it('forgets the oldest beyond its limit', async () => {
    const cache = memoryCache(2);
    for (const id of ['doi:10.1000/a', 'doi:10.1000/b', 'doi:10.1000/c'] as const)
      await cache.keep(kept(id));
    expect(await cache.read('doi:10.1000/a')).toBeUndefined();
    expect(await cache.read('doi:10.1000/b')).toBeDefined();
    expect(await cache.read('doi:10.1000/c')).toBeDefined();
  });
});
