import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from '../../../lib/share/direct/announcer.ts';

const seconds = 1000;
const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const world = { now: () => Date.now(), random: () => 0.5, after, within: after };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function announced({ isHeard = true, isLonely = false } = {}) {
  const state = { isHeard, isLonely, said: 0 };
  const announcer = new Announcer(world, {
    say: () => {
      state.said += 1;
      return Promise.resolve(state.isHeard);
    },
    isLonely: () => state.isLonely,
  });
  announcer.want(true);
  return { state, announcer };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('three times are enough for half an hour', async () => {
  const { state } = announced();
  await wait(20 * 60 * seconds);
  expect(state.said).toBe(3);
  await wait(15 * 60 * seconds);
  expect(state.said).toBe(4);
});

it('what nobody took does not count', async () => {
  const { state } = announced({ isHeard: false });
  await wait(5 * 60 * seconds);
  expect(state.said).toBeGreaterThan(20);
  state.isHeard = true;
  const before = state.said;
  await wait(20 * 60 * seconds);
  expect(state.said - before).toBe(3);
});

it('whoever is new is told soon', async () => {
  const { state, announcer } = announced();
  await wait(10 * 60 * seconds);
  announcer.again();
  await wait(1 * seconds);
  expect(state.said).toBe(4);
});

it('nothing is said once it is no longer wanted', async () => {
  const { state, announcer } = announced();
  await wait(0);
  announcer.want(false);
  announcer.again();
  await wait(60 * 60 * seconds);
  expect(state.said).toBe(1);
});
