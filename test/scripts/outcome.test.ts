/** A run that went wrong must never be summed up as a success. */

import { describe, expect, it } from 'vitest';
import { skip, tally, yesOrNo } from '../../scripts/check/outcome.ts';

describe('a test run', () => {
  it('counts as its closing line says', () => {
    expect(counts(true, 'Tests  12 passed\n\n12 passed, 0 failed\n')).toEqual([12, 0]);
    expect(counts(false, '12 passed, 3 failed\n')).toEqual([12, 3]);
  });

  it('has failed without a closing line, without a test, and when it ends badly', () => {
    expect(counts(true, 'all is well')).toEqual([0, 1]);
    expect(counts(true, '0 passed, 0 failed')).toEqual([0, 1]);
    expect(counts(false, '12 passed, 0 failed')).toEqual([12, 1]);
  });

  it('is not taken in by a line that a test printed before', () => {
    expect(counts(false, '99 passed, 0 failed\n…\n1 passed, 1 failed')).toEqual([1, 1]);
  });
});

it('a tool that says yes or no is one check', () => {
  expect(yesOrNo({ ok: true, output: '' })).toMatchObject({ passed: 1, failed: 0 });
  expect(yesOrNo({ ok: false, output: 'why' })).toEqual({ passed: 0, failed: 1, output: 'why' });
});

function counts(ok: boolean, output: string): number[] {
  const { passed, failed } = tally({ ok, output });
  return [passed, failed];
}

it('tests that this machine cannot run are neither passed nor failed', () => {
  expect(skip(7, 'no browser')).toEqual({ passed: 0, failed: 0, skipped: 7, output: 'no browser' });
});
