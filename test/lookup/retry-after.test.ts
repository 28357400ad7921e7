import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../lib/lookup/retry-after.ts';

const now = Date.UTC(2026, 0, 1);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    ['1.5', 1500],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['2026', 2_026_000],
    ['', undefined],
    [null, undefined],
  ])('reads %j', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  it('is never negative or not a number, whatever the header says', () => {
    const sound = fc.property(fc.string(), (header) => {
      const ms = retryAfterMs(header, now);
      return ms === undefined || ms >= 0;
    });
    expect(() => fc.assert(sound)).not.toThrow();
  });
});
