import { describe, expect, it } from 'vitest';
import { freshUntil } from '../../lib/lookup/lifetimes.ts';
import type { Copy, Finding, SourceReport } from '../../lib/work/copy.ts';
import { openCopy } from './stub-source.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const askedAt = Date.UTC(2026, 5, 1);
const repository: Copy = { ...openCopy, source: 'x' };
const bronze: Copy = { ...repository, openness: 'free', heldBy: 'publisher' };
const answered: SourceReport = { source: 'x', outcome: 'nothing', ms: 1 };
const failed: SourceReport = { source: 'y', outcome: 'failed', reason: 'timeout', ms: 1 };

function lifetime(copies: Copy[], asked: SourceReport[], year = 2025): number {
  const work = { kind: 'paper' as const, ids: [], year };
  const finding: Finding = { work, copies, asked, complete: true };
  return freshUntil(finding, askedAt) - askedAt;
}

describe('a finding stays fresh', () => {
  it.each([
    ['30 days with a copy in a repository', lifetime([repository], [answered]), 30 * day],
    ['7 days with a copy that its publisher can close', lifetime([bronze], [answered]), 7 * day],
    ['30 days with both', lifetime([bronze, repository], [answered]), 30 * day],
    ['a day with a copy while a source failed', lifetime([repository], [failed]), day],
    ['3 days without a copy', lifetime([], [answered]), 3 * day],
    ['28 days without a copy of an old work', lifetime([], [answered], 2020), 28 * day],
    [
      '10 minutes without a copy while a source failed',
      lifetime([], [answered, failed]),
      10 * minute,
    ],
    [
      'until an embargo ends',
      lifetime([{ ...repository, openness: 'embargoed', embargoEnds: '2026-06-02' }], [answered]),
      day,
    ],
  ])('%s', (_, measured, expected) => {
    expect(measured).toBe(expected);
  });
});
