import { expect, it } from 'vitest';
import { isAcceptable } from '../../lib/annotate/match/accept.ts';
import type { Candidate } from '../../lib/annotate/match/candidate.ts';

const place: Candidate = {
  start: 100,
  end: 160,
  quote: 0.8,
  before: 0.9,
  after: 0.5,
  isNeighbour: false,
};
const circumstances = {
  isDistinctive: undefined,
  hasTwins: false,
  length: 60,
  breakTie: () => undefined,
  isPlausiblePlace: () => true,
};

it('takes a place for what surrounded the passage when its surroundings fit better so', () => {
  expect(isAcceptable(place, [], circumstances)).toBe(true);
  expect(isAcceptable({ ...place, isNeighbour: true }, [], circumstances)).toBe(false);
});

it('leaves a place alone when the surroundings have closed elsewhere', () => {
  const gap = { ...place, start: 900, end: 900, quote: 0, before: 1, after: 1 };
  expect(isAcceptable(place, [gap], circumstances)).toBe(false);
  expect(isAcceptable(place, [{ ...gap, after: 0.2 }], circumstances)).toBe(true);
});

it('leaves a place alone whose beginning is gone with all that stood before it', () => {
  const torn = { ...place, before: 0.1, missing: { head: 0.2, tail: 0 } };
  expect(isAcceptable({ ...place, before: 0.1 }, [], circumstances)).toBe(true);
  expect(isAcceptable(torn, [], circumstances)).toBe(false);
  expect(isAcceptable({ ...torn, before: 0.9 }, [], circumstances)).toBe(true);
  expect(isAcceptable({ ...torn, missing: { head: 0.05, tail: 0.2 } }, [], circumstances)).toBe(
    true,
  );
});
