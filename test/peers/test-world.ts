import type { World } from '../../lib/share/world.ts';

/**
 * Real time whose pauses are shorter, and whose clock can be moved. How long one waits for others
 * stays as it is: a machine that is busy is no relay that has gone silent.
 */
export class TestWorld implements World {
  aheadMs = 0;

  /** `hurry`: how much sooner one gives up on others, where just that is looked at. */
  constructor(
    private readonly faster = 20,
    private readonly hurry = 1,
  ) {}

  now = () => Date.now() + this.aheadMs;

  random = () => Math.random();

  after = (ms: number, run: () => void) => timer(ms / this.faster, run);

  within = (ms: number, late: () => void) => timer(ms / this.hurry, late);
}

function timer(ms: number, run: () => void): () => void {
  const started = setTimeout(run, ms);
  return () => clearTimeout(started);
}
