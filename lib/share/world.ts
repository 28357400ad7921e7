/** What sharing needs of the machine it runs on; tests hand in their own. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Runs it once, so many milliseconds later, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
  /** The same for waiting on somebody else: `late` when that took longer. */
  within(ms: number, late: () => void): () => void;
}

/** Seconds since 1970, as events are dated. */
export const seconds = (world: World): number => Math.floor(world.now() / 1000);

/** So many milliseconds, give or take a part of them, so that readers do not all come at once. */
export const around = (world: World, ms: number, part = 0.2): number =>
  ms * (1 + part * (2 * world.random() - 1));

/** The pause before another attempt: doubled each time, up to a most, and never twice the same. */
export const backOff = (world: World, attempts: number, first: number, most: number): number =>
  around(world, Math.min(most, first * 2 ** Math.min(attempts, 30)), 0.3);
