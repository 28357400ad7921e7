import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bucket, hour, type Pace } from '../../lib/lookup/pace.ts';

/** The moments at which requests leave that arrive after these gaps. */
function departures(pace: Pace, gaps: number[]): number[] {
  const bucket = new Bucket(pace);
  let now = 0;
  return gaps.map((gap) => {
    now += gap;
    return now + bucket.take(now);
  });
}

function mostInAnyWindow(moments: number[], windowMs: number): number {
  const sorted = moments.toSorted((one, other) => one - other);
  const counts = sorted.map(
    (start) => sorted.filter((at) => at >= start && at < start + windowMs).length,
  );
  return Math.max(0, ...counts);
}

describe('a bucket', () => {
  it('lets no stretch of time hold more requests than allowed, however they arrive', () => {
    const pace = fc
      .record({
        requests: fc.integer({ min: 1, max: 60 }),
        perMs: fc.integer({ min: 100, max: 3_600_000 }),
        atOnce: fc.constant(1),
      })
      .chain((rule) =>
        fc.integer({ min: 1, max: rule.requests }).map((burst) => ({ ...rule, burst })),
      );
    const gaps = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 120 });
    const holds = fc.property(
      pace,
      gaps,
      (rule, arrivals) => mostInAnyWindow(departures(rule, arrivals), rule.perMs) <= rule.requests,
    );
    expect(() => fc.assert(holds)).not.toThrow();
  });

  it('lets the first few pass at once and uses nearly the whole allowance', () => {
    const moments = departures({ requests: 60, perMs: hour, atOnce: 1 }, Array(60).fill(0));
    expect(moments.filter((at) => at === 0)).toHaveLength(20);
    expect(mostInAnyWindow(moments, hour)).toBeGreaterThan(55);
  });

  it('spaces single requests evenly, a little wider than asked', () => {
    expect(departures({ requests: 1, perMs: 3000, atOnce: 1 }, [0, 0, 0])).toEqual([0, 3300, 6600]);
  });
});
